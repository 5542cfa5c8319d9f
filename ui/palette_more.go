package ui

import (
	"regexp"
	"slices"
	"strings"

	"greffe/cases"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/ui/parts"
)

// recentInPalette and rulesInPalette are how many recent cases an empty palette
// offers, and how many rules one that is not empty.
const (
	recentInPalette = 5
	rulesInPalette  = 3
)

// recent are the cases looked at last: what an empty field offers first.
func (p *palette) recent() []parts.PaletteItem {
	f := p.frame
	var out []parts.PaletteItem
	for _, r := range f.recent(recentInPalette) {
		out = append(out, parts.PaletteItem{
			Option: parts.Option{Label: r.Learner, Detail: f.T("palette.recent", message.Text("number", r.Number)), Icon: "clock"},
			Do:     func() { f.Go(Route{Page: PageCase, Case: r.Case, Tab: TabOverview}) },
			Aside:  p.aside(r.Case),
		})
	}
	return out
}

// aside puts a case into a window of its own: Ctrl+Enter.
func (p *palette) aside(id cases.CaseID) func() {
	if p.frame.NewWindow == nil || id == "" {
		return nil
	}
	return func() { p.frame.OpenInWindow(id) }
}

// rules are the rules of an article, or those whose title has the words typed.
func (p *palette) rules(text string) []parts.PaletteItem {
	f := p.frame
	var out []parts.PaletteItem
	for _, e := range paletteRules(ruleBookOf(f.words, f.Profile), text) {
		out = append(out, parts.PaletteItem{
			Option: parts.Option{Label: e.Title, Detail: e.Article, Icon: "book-open"},
			Do:     func() { f.openRule(e.ID) },
		})
	}
	return out
}

// articleTyped is an article as somebody types it: 5.4, art. 5.4, article 3.
var articleTyped = regexp.MustCompile(`^(?:art(?:icle|\.)?\s*)?(\d{1,2}(?:\.\d{1,2}){0,3})\.?$`)

// paletteRules are the rules that a text asks for: by their article, or by words
// of their title once three letters are there.
func paletteRules(all []ruleEntry, text string) []ruleEntry {
	text = strings.ToLower(strings.TrimSpace(text))
	var out []ruleEntry
	if m := articleTyped.FindStringSubmatch(text); m != nil {
		if !strings.Contains(m[1], ".") && m[1] == text { // one digit alone begins many other things
			return nil
		}
		for _, e := range all {
			if slices.ContainsFunc(articlesIn(e.Article), func(a string) bool { return a == m[1] || strings.HasPrefix(a, m[1]+".") }) {
				out = append(out, e)
			}
		}
		return out[:min(len(out), rulesInPalette+2)]
	}
	words := register.Words(text)
	if len([]rune(text)) < 3 {
		return nil
	}
	for _, e := range all {
		if len(out) < rulesInPalette && register.Matches(register.Fold(e.Title), words) {
			out = append(out, e)
		}
	}
	return out
}

// articlesIn are the numbers of the articles that a rule names.
func articlesIn(words string) []string {
	return regexp.MustCompile(`\d+(?:\.\d+)*`).FindAllString(words, -1)
}
