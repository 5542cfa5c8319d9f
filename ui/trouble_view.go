package ui

import (
	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/message"
	"greffe/cases/rules"
)

// A reasonView is one verdict as a sheet shows it.
type reasonView struct {
	State   string // in a word: to fix, contestable
	Heavy   bool   // it stops the act; otherwise it is to be confirmed
	Reason  string
	Steps   []string // how it was counted
	Article string   // may be empty: the practice of councils
	Remedy  string   // may be empty
}

// reasonsOf words verdicts, each reason once.
func reasonsOf(w translations.Words, in []rules.Verdict) []reasonView {
	var out []reasonView
	seen := map[string]bool{}
	for _, v := range in {
		r := reasonView{
			State:   w.T("state." + v.State.String()),
			Heavy:   v.State != rules.Contestable,
			Reason:  w.Say(v.Reason),
			Article: articleChip(w, string(v.Article)),
			Remedy:  w.Say(v.Remedy),
		}
		for _, m := range v.Arithmetic {
			r.Steps = append(r.Steps, w.Say(m))
		}
		if key := r.Article + r.Reason; !seen[key] {
			seen[key] = true
			out = append(out, r)
		}
	}
	return out
}

// articleChip is the article as its chip shows it: Art. 5.3; nothing for the
// practice of councils, which no article carries.
func articleChip(w translations.Words, article string) string {
	if article == "" {
		return ""
	}
	return w.T("label.article.cap", message.Text("article", article))
}

// conflictLines tells what somebody else recorded meanwhile, an act a line.
func conflictLines(w translations.Words, acts []cases.Act, nameOf func(cases.UserID) string) []string {
	var out []string
	for _, a := range acts {
		out = append(out, w.T("trouble.conflict.act", message.Term("event", "event."+string(a.Payload.Kind())),
			message.Text("user", nameOf(a.By)), message.Day("day", a.Today)))
	}
	return out
}
