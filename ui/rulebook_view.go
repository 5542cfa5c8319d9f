package ui

import (
	"greffe/assets/translations"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/cases/regulation"
	"greffe/cases/rules"
	"greffe/ui/parts"
)

// A ruleEntry is one rule in plain words, with the numbers of a profile.
type ruleEntry struct {
	ID      regulation.RuleID
	Title   string
	Article string // all its articles; the word for practice when it has none
	Plain   string
	Example string
}

// ruleBookOf words every rule, in the order in which they are judged.
func ruleBookOf(w translations.Words, p regulation.Profile) []ruleEntry {
	var out []ruleEntry
	for _, r := range rules.All() {
		out = append(out, ruleEntryOf(w, p, r.ID))
	}
	return out
}

// ruleEntryOf words one rule.
func ruleEntryOf(w translations.Words, p regulation.Profile, id regulation.RuleID) ruleEntry {
	numbers := ruleNumbers(p)
	e := ruleEntry{
		ID:      id,
		Title:   w.T("rule."+string(id)+".title", message.Number("n", p.Numbers.Notice.N)),
		Plain:   w.T("rule."+string(id)+".plain", numbers...),
		Example: w.T("rule." + string(id) + ".example"),
	}
	var articles []string
	for _, a := range p.Articles(id) {
		articles = append(articles, articleChip(w, string(a)))
	}
	e.Article = joined(articles...)
	if e.Article == "" {
		e.Article = w.T("rulebook.practice")
	}
	return e
}

// ruleNumbers are the numbers that the plain words name.
func ruleNumbers(p regulation.Profile) []message.Value {
	n, r := p.Numbers, p.Retention
	return []message.Value{
		message.Number("notice", n.Notice.N), message.Number("defence", n.Defence.N),
		message.Number("from", n.WindowFrom.N), message.Number("to", n.WindowTo.N), message.Number("target", n.Target.N),
		message.Number("temporary", n.TemporaryMax.N), message.Number("bar", n.Bar.N),
		message.Number("precaution", n.Precaution.N), message.Number("facts", n.FactsAge.N), message.Number("late", n.LateRecord.N),
		message.Number("cancel", n.CancelBefore.N), message.Number("minutes", n.LateArrival.N), message.Number("run", n.AbsencesLevel1),
		message.Number("contact", n.ContactAfter.N), message.Number("inactive", n.InactiveAfter.N),
		message.Number("voting", n.MinVoting), message.Number("secretary", n.MinSecretary), message.Number("assistants", n.MaxAssistants),
		message.Number("none", r.None.N), message.Number("level1", r.Level1.N), message.Number("level2", r.Level2.N), message.Number("level3", r.Level3.N),
	}
}

// rulesMatching keeps the rules in which every word of a text begins a word.
func rulesMatching(all []ruleEntry, text string) []ruleEntry {
	words := register.Words(text)
	if len(words) == 0 {
		return all
	}
	var out []ruleEntry
	for _, e := range all {
		if register.Matches(register.Fold(e.Title+" "+e.Article+" "+e.Plain+" "+string(e.ID)), words) {
			out = append(out, e)
		}
	}
	return out
}

// A ruleStanding is what a rule says in the case at hand.
type ruleStanding struct {
	State parts.VerdictState
	Word  string
	Lines []string
}

// ruleStandingsOf words the verdicts of one rule.
func ruleStandingsOf(w translations.Words, v register.View, id regulation.RuleID) []ruleStanding {
	var out []ruleStanding
	for _, x := range v.Verdicts {
		if x.Rule != id {
			continue
		}
		row := checkRowOf(w, v.Matter, x, v.Progress)
		s := ruleStanding{State: row.State, Word: row.Word, Lines: row.Details}
		if len(s.Lines) == 0 && row.Reason != "" {
			s.Lines = []string{row.Reason}
		}
		out = append(out, s)
	}
	return out
}
