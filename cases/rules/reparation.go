package rules

import (
	"greffe/cases"
	"greffe/cases/message"
)

// reparationRule is R-REPARATION: no sanction costs money.
//
// A reparative measure is never financial and has a date; it accompanies a
// sanction. No fine, cost or sum due stands in a decision letter: what the
// contract makes of an exclusion goes in another letter. Source: article 5.1;
// article R. 6352-3 of the labour code forbids fines and other financial
// sanctions.
//
// It stops the issue of a decision letter. Subject: the letter.
func reparationRule() Rule {
	return Rule{ID: Reparation, Stops: decisionLetter, Judge: judgeReparation}
}

func judgeReparation(m *Matter) []Verdict {
	if m.Case == nil {
		return nil
	}
	letters := m.decisions()
	if len(letters) == 0 {
		return m.beforeLetter(Reparation, message.New("reparation.pending"))
	}
	out := m.room(len(letters))
	for _, l := range letters {
		v := m.says(Reparation, string(l.ID), NotApplicable, message.New("reparation.none"))
		v.Relies = []cases.ActID{l.Issued.Act.ID}
		if d := l.Issued.Is.Decision; d != nil {
			v.State, v.Reason = reparation(d, l.Issued.Is.Text)
		}
		out = append(out, v)
	}
	return out
}

func reparation(d *cases.Decision, text string) (State, message.Message) {
	if words, found := firstOf(moneyWords(), d.Grounds, d.Reparation, text); found {
		return Broken, message.New("reparation.money", message.Text("words", words))
	}
	switch {
	case d.Reparation == "":
		return NotApplicable, message.New("reparation.none")
	case d.Sanction.Kind.Level() == 0:
		return Broken, message.New("reparation.alone")
	case d.RepairBy == 0:
		return Contestable, message.New("reparation.due")
	}
	return Met, message.New("reparation.met", message.Day("due", d.RepairBy))
}

// moneyWords are the words, in either language, that make a sanction cost
// something; a star stands for any ending. They are folded: no capitals, no
// accents.
func moneyWords() []string {
	return []string{
		"amende*", "frais", "euro*", "eur", "€", "payer*", "paie*", "payez", "paye", "payee*", "rembours*",
		"facture*", "somme due", "sommes dues", "somme d'argent", "reste due", "restent dues", "reste a payer",
		"dommages et interets", "dommages-interets", "indemnite*", "indemnis*", "penalite* financiere*",
		"cout", "couts", "montant*", "non remboursable*", "retenue sur",
		"fine of", "fines", "fined", "fee", "fees", "cost", "costs", "to pay", "must pay", "shall pay",
		"payment*", "payable", "refund*", "reimburs*", "invoice*", "sum due", "amount due", "owed",
	}
}
