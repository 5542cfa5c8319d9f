package letters

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"unicode"

	"greffe/cases/message"
)

// Uncovered says which fields of a letter hold characters that the typeface lacks, and which: an
// address in Arabic, an emoji in a fact. Only what this letter prints is
// named. The letter is drawn all the same, with the names of those
// characters between brackets; whoever issues it should write them otherwise first.
func (p *Press) Uncovered(l Letter) []Missing {
	printed := p.Unprintable(l)
	if len(printed) == 0 {
		return nil
	}
	var out []Missing
	eachText(reflect.ValueOf(l), "", func(path, text string) {
		_, missing := p.metrics.printable(text)
		missing = slices.DeleteFunc(missing, func(r rune) bool { return !slices.Contains(printed, r) })
		if len(missing) == 0 {
			return
		}
		field := fieldOf(path)
		for i := range out {
			if out[i].Field == field {
				out[i].runes = append(out[i].runes, missing...)
				return
			}
		}
		out = append(out, Missing{Block: "typeface", Field: field, runes: missing})
	})
	for i, m := range out {
		out[i].Message = message.New("letters.uncovered",
			message.Term("field", "letters.field."+m.Field), message.Text("characters", shown(m.runes)))
	}
	return out
}

// shown lists characters with their code points, since many cannot be told apart, or seen at all.
func shown(in []rune) string {
	var all []string
	for _, r := range in {
		s := fmt.Sprintf("U+%04X", r)
		if unicode.IsGraphic(r) && !unicode.Is(unicode.M, r) {
			s = string(r) + " (" + s + ")"
		}
		if !slices.Contains(all, s) {
			all = append(all, s)
		}
	}
	return strings.Join(all, ", ")
}

// eachText walks over the texts of a value, with the names that they have in
// the stored form.
func eachText(v reflect.Value, path string, do func(path, text string)) {
	switch v.Kind() { //nolint:exhaustive // the others hold no text
	case reflect.String:
		do(path, v.String())
	case reflect.Slice, reflect.Array:
		if v.Type().Elem().Kind() == reflect.Uint8 {
			return
		}
		for i := range v.Len() {
			eachText(v.Index(i), path, do)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			name, _, _ := strings.Cut(v.Type().Field(i).Tag.Get("json"), ",")
			if name != "" {
				eachText(v.Field(i), strings.TrimPrefix(path+"."+name, "."), do)
			}
		}
	}
}

// fieldOf names the field of a text as the words of the area letters do; what
// has no name of its own there is the text of the letter.
func fieldOf(path string) string {
	switch path {
	case "template":
		return "template"
	case "case_number":
		return "case_number"
	case "organisation.name", "organisation.service":
		return "organisation"
	case "organisation.lines", "organisation.email", "organisation.phone":
		return "organisation_address"
	case "addressee.lines":
		return "addressee"
	case "addressee.name", "addressee.family":
		return "name"
	case "learner.name":
		return "learner"
	case "learner.path":
		return "path"
	case "signatory.name":
		return "signatory"
	case "signatory.capacity":
		return "capacity"
	case "grievances.fact", "decision.facts", "precaution.facts":
		return "fact"
	case "grievances.place":
		return "fact_place"
	case "decision.grounds":
		return "grounds"
	case "mediator":
		return "mediator_contact"
	case "dpo":
		return "dpo_contact"
	}
	return "text"
}
