package ui

import (
	"slices"
	"strings"
	"unicode"

	"greffe/cases/register"
)

// pastePeople reads a list copied from a spreadsheet or a mail, a person a line:
// given name, family name and, where there is one, the function, with tabs,
// semicolons or commas between; or the whole name in one cell. Rows that name no
// function go to the next row that is empty. It returns the rows, and how many
// lines found no place. words names the function of a row.
func pastePeople(text string, rows []startPerson, words func(startPerson) string) (filled []startPerson, left int) {
	filled = slices.Clone(rows)
	var later [][]string
	for line := range strings.SplitSeq(strings.ReplaceAll(text, "\r", "\n"), "\n") {
		cells := pasteCells(line)
		if len(cells) == 0 {
			continue
		}
		at := -1
		for c, cell := range cells {
			if i := rowOfFunction(cell, filled, words); i >= 0 {
				at, cells = i, slices.Delete(slices.Clone(cells), c, c+1)
				break
			}
		}
		if at < 0 {
			later = append(later, cells)
			continue
		}
		filled[at].Given, filled[at].Family = nameCells(cells)
	}
	for _, cells := range later {
		at := slices.IndexFunc(filled, startPerson.empty)
		if at < 0 {
			left++
			continue
		}
		filled[at].Given, filled[at].Family = nameCells(cells)
	}
	return filled, left
}

// pasteCells are the cells of a line that hold something.
func pasteCells(line string) []string {
	split := func(r rune) bool { return r == '\t' || r == ';' || r == ',' }
	var out []string
	for _, cell := range strings.FieldsFunc(line, split) {
		if cell = trimmed(cell); cell != "" {
			out = append(out, cell)
		}
	}
	return out
}

// rowOfFunction is the first empty row of a function that a cell names, or -1.
func rowOfFunction(cell string, rows []startPerson, words func(startPerson) string) int {
	named := register.Fold(cell)
	for i, r := range rows {
		if function := register.Fold(words(r)); r.empty() && len(named) > 4 && (strings.Contains(function, named) || strings.Contains(named, function)) {
			return i
		}
	}
	return -1
}

// nameCells is a name of one cell or of two. In one cell the family name is what
// stands in capitals, else all but the first word.
func nameCells(cells []string) (given, family string) {
	switch len(cells) {
	case 0:
		return "", ""
	case 1:
	default:
		return cells[0], cells[1]
	}
	words := strings.Fields(cells[0])
	var capitals, others []string
	for _, w := range words {
		if len([]rune(w)) > 1 && !strings.ContainsFunc(w, unicode.IsLower) {
			capitals = append(capitals, w)
		} else {
			others = append(others, w)
		}
	}
	if len(capitals) > 0 && len(others) > 0 {
		return strings.Join(others, " "), strings.Join(capitals, " ")
	}
	if len(words) == 1 {
		return "", words[0]
	}
	return words[0], strings.Join(words[1:], " ")
}
