package ui

import (
	"strings"

	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/mailing"
	"greffe/cases/message"
	"greffe/cases/post"
	"greffe/cases/rules"
)

// A documentLine is one document that can be made of a case besides the letters
// of a step.
type documentLine struct {
	Key   string // names the row
	Title string
	About string // what it holds, or when it serves
	Why   string // why it cannot be made yet; empty: it can
	// Issue is the document as it would be drawn; it is recorded nowhere.
	Issue cases.IssueLetter
}

// documentsOf lists the documents that the office makes for itself or hands
// over: they are drawn, printed and saved, and no act of the record.
func documentsOf(w translations.Words, m rules.Matter, language string, newID func() string) []documentLine {
	line := func(t cases.LetterType, why string) documentLine {
		return documentLine{
			Key: string(t), Title: capital(w.T("letter." + string(t))), About: w.T("documents.about." + string(t)), Why: why,
			Issue: documentIssue(m, t, language, newID),
		}
	}
	unless := func(there bool, key string) string {
		if there {
			return ""
		}
		return w.T(key)
	}
	c := m.Case
	out := []documentLine{
		line(cases.LetterIncident, unless(len(c.Reports) > 0, "documents.why.report")),
		line(cases.LetterExhibits, unless(len(c.Exhibits) > 0, "documents.why.exhibits")),
		line(cases.LetterConsultation, ""),
		line(cases.LetterAttendance, unless(documentsHaveCouncil(m), "documents.why.seats")),
	}
	hand := handReceipts(w, m, language, newID)
	if len(hand) == 0 {
		hand = []documentLine{line(cases.LetterHandReceipt, w.T("documents.why.hand"))}
	}
	out = append(out, hand...)
	if len(sendingPlan(cases.LetterJury)(m, mailing.Options{NewID: newID}).Letters) == 0 { // else it is a letter to send
		out = append(out, line(cases.LetterJury, unless(hasExtract(m), "documents.why.jury")))
	}
	return append(out, line(cases.LetterCompliance, ""))
}

// documentIssue is a document for the file, signed by the director.
func documentIssue(m rules.Matter, t cases.LetterType, language string, newID func() string) cases.IssueLetter {
	l := cases.IssueLetter{Letter: cases.LetterID(newID()), Type: t, Language: language, Planned: m.Today}
	l.Copies = []cases.Copy{{Copy: cases.CopyID(newID()), Capacity: cases.ToFile}}
	if id, ok := mailing.Director(m, m.Today); ok {
		l.Signatory = id
	}
	if a, ok := mailing.Announces(m); ok && t == cases.LetterAttendance {
		l.Announcement = &a
	}
	return l
}

// documentsHaveCouncil tells whether the council to which the case is convened has members.
func documentsHaveCouncil(m rules.Matter) bool {
	s := m.Council()
	return s != nil && len(s.Seats) > 0
}

// handReceipts is a receipt for each copy that is to be handed over, or was.
func handReceipts(w translations.Words, m rules.Matter, language string, newID func() string) []documentLine {
	var out []documentLine
	for _, l := range m.Case.Letters {
		if !l.Standing() {
			continue
		}
		for _, c := range l.Copies() {
			if c.Channel != post.ByHand || c.To == "" {
				continue
			}
			issue := documentIssue(m, cases.LetterHandReceipt, language, newID)
			issue.Corrects = l.ID
			issue.Copies[0].To, issue.Copies[0].Capacity = c.To, c.Capacity
			out = append(out, documentLine{
				Key: receiptKey(c.Copy), Title: capital(w.T("letter." + string(cases.LetterHandReceipt))),
				About: w.T("documents.about.receipt-of", message.Term("letter", "letter."+string(l.Issued.Is.Type)),
					message.Day("day", l.Date()), message.Text("name", m.Name(c.To))),
				Issue: issue,
			})
		}
	}
	return out
}

// receiptKey names the row of the receipt of one copy.
func receiptKey(c cases.CopyID) string { return string(cases.LetterHandReceipt) + " " + string(c) }

// hasExtract tells whether a sanction is shown to the jury today.
func hasExtract(m rules.Matter) bool {
	for _, e := range rules.Extracts(m) {
		if e.Notified != 0 && m.Today <= e.Expiry {
			return true
		}
	}
	return false
}

// A sendingLine is a letter that a step may send, and that no other screen prepares.
type sendingLine struct {
	Key   string
	Title string
	About string
	Count int // copies that are still to be sent
	build planner
}

// sendingsOf lists the letters that can be sent now, apart from those of the
// main steps: each with its envelopes.
func sendingsOf(w translations.Words, m rules.Matter) []sendingLine {
	var out []sendingLine
	for _, t := range []cases.LetterType{
		cases.LetterMembers, cases.LetterPostponement, cases.LetterRepresentatives, cases.LetterJury, cases.LetterExclusionEnd,
		cases.LetterUndone, cases.LetterEnded, cases.LetterAbandonment,
	} {
		build := sendingPlan(t)
		n := 0
		for _, l := range build(m, mailing.Options{Language: translations.French.Code(), Planned: m.Today, NewID: func() string { return "" }}).Letters {
			n += len(l.Copies)
		}
		if n > 0 {
			out = append(out, sendingLine{
				Key: string(t), Title: capital(w.T("letter." + string(t))), About: w.T("documents.about." + string(t)), Count: n, build: build,
			})
		}
	}
	return out
}

// sendingPlan is the plan of a letter by its type.
func sendingPlan(t cases.LetterType) planner {
	switch t {
	case cases.LetterMembers:
		return beforeCouncil(mailing.ConveneMembers)
	case cases.LetterPostponement:
		return mailing.Postponed
	case cases.LetterRepresentatives:
		return mailing.Representatives
	case cases.LetterJury:
		return aboutDecisions(notExtracted(mailing.Jury))
	case cases.LetterExclusionEnd:
		return aboutDecisions(endingSoon(mailing.ExclusionEnd))
	case cases.LetterUndone:
		return aboutDecisions(func(m rules.Matter, id cases.LetterID, o mailing.Options) (mailing.Plan, bool) {
			p := mailing.Undo(m, id, o)
			return p, len(p.Letters) > 0
		})
	case cases.LetterAbandonment:
		return ifAbandoned(mailing.Abandon, true)
	default:
		return ifAbandoned(mailing.End, false)
	}
}

// beforeCouncil leaves out what makes no sense once the sitting was opened or its
// day has passed.
func beforeCouncil(plan planner) planner {
	return func(m rules.Matter, o mailing.Options) mailing.Plan {
		if s := m.Council(); s == nil || s.Opened != nil || s.Day() < m.Today {
			return mailing.Plan{}
		}
		return plan(m, o)
	}
}

// withCases names, in the convocation of the members, every case of the sitting.
func withCases(plan planner, numbers []string) planner {
	return func(m rules.Matter, o mailing.Options) mailing.Plan {
		p := plan(m, o)
		for i := range p.Letters {
			if p.Letters[i].Type == cases.LetterMembers {
				p.Letters[i].Text = strings.Join(numbers, ", ")
			}
		}
		return p
	}
}

type decisionPlanner func(rules.Matter, cases.LetterID, mailing.Options) (mailing.Plan, bool)

// aboutDecisions plans for the last decision letter that needs it.
func aboutDecisions(plan decisionPlanner) planner {
	return func(m rules.Matter, o mailing.Options) mailing.Plan {
		in := m.Case.LettersOf(cases.LetterDecision)
		for i := range in {
			if p, ok := plan(m, in[len(in)-1-i].ID, o); ok {
				return p
			}
		}
		return mailing.Plan{}
	}
}

// notExtracted leaves out a decision whose extract the jury has.
func notExtracted(plan decisionPlanner) decisionPlanner {
	return func(m rules.Matter, id cases.LetterID, o mailing.Options) (mailing.Plan, bool) {
		for _, l := range m.Case.LettersOf(cases.LetterJury) {
			if l.Issued.Is.Corrects == id {
				return mailing.Plan{}, false
			}
		}
		return plan(m, id, o)
	}
}

// endingSoon leaves out an exclusion that has not begun, whose end was told, or
// that ended long ago.
func endingSoon(plan decisionPlanner) decisionPlanner {
	return func(m rules.Matter, id cases.LetterID, o mailing.Options) (mailing.Plan, bool) {
		l, ok := m.Case.Letter(id)
		if !ok || l.Issued.Is.Decision == nil || m.Today < l.Issued.Is.Decision.Sanction.First || m.Today > l.Issued.Is.Decision.Sanction.Last+31 {
			return mailing.Plan{}, false
		}
		for _, told := range m.Case.LettersOf(cases.LetterExclusionEnd) {
			if told.Issued.Is.Corrects == id {
				return mailing.Plan{}, false
			}
		}
		return plan(m, id, o)
	}
}

// ifAbandoned keeps the two ends apart: an abandonment has letters of its own.
func ifAbandoned(plan planner, abandoned bool) planner {
	return func(m rules.Matter, o mailing.Options) mailing.Plan {
		if (m.Case.Abandoned != nil) != abandoned {
			return mailing.Plan{}
		}
		return plan(m, o)
	}
}
