package rules

import (
	"greffe/cases"
	"greffe/cases/message"
)

// appealRule is R-APPEAL: no internal appeal, and no door closed.
//
// The letter says that there is no internal appeal and that the courts remain
// open, and names the mediator to an apprentice; nothing in it reads as if it
// denied them. Source: article 5.4, which can only mean an internal appeal;
// articles L. 6222-18-1 and L. 6222-39 of the labour code for the mediator.
//
// It stops the issue of a decision letter. Subject: the letter.
func appealRule() Rule { return Rule{ID: Appeal, Stops: decisionLetter, Judge: judgeAppeal} }

func judgeAppeal(m *Matter) []Verdict {
	if m.Case == nil {
		return nil
	}
	letters := m.decisions()
	if len(letters) == 0 {
		return m.beforeLetter(Appeal, message.New("appeal.pending"))
	}
	out := m.room(len(letters))
	for _, l := range letters {
		state, why := m.remedies(&l.Issued.Is)
		v := m.says(Appeal, string(l.ID), state, why)
		v.Relies = []cases.ActID{l.Issued.Act.ID}
		out = append(out, v)
	}
	return out
}

func (m *Matter) remedies(l *cases.IssueLetter) (State, message.Message) {
	texts := []string{l.Text}
	if d := l.Decision; d != nil {
		texts = append(texts, d.Grounds, d.Reparation)
	}
	if words, found := firstOf(denials(), texts...); found {
		return Broken, message.New("appeal.denies", message.Text("words", words))
	}
	for _, block := range l.Missing {
		switch blockName(block) {
		case "remedies":
			return Broken, message.New("appeal.missing")
		case "mediator":
			if m.Case.IsApprentice() {
				return Broken, message.New("appeal.mediator")
			}
		}
	}
	return Met, message.New("appeal.met")
}

// denials are the wordings, folded, that seem to close the courts or the
// mediator, in either language.
func denials() []string {
	return []string{
		"sans appel", "sans recours", "sans possibilite d'appel", "sans possibilite de recours",
		"insusceptible*", "non susceptible*", "pas susceptible*", "aucun appel", "aucun recours", "aucune voie de recours",
		"aucune contestation", "ne peut etre contestee", "ne peut faire l'objet d'aucun*",
		"pas de recours", "definitive et sans", "irrevocable*",
		"without appeal", "without recourse", "no appeal", "no recourse", "no remedy", "not subject to appeal",
		"cannot be appealed", "cannot be challenged", "cannot be contested", "may not be appealed", "may not be challenged",
		"final and binding", "irrevocable",
	}
}
