package ui

import (
	"strings"

	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/post"
	"greffe/cases/rules"
)

// detail words what one act says, in one line under its name.
type detail struct {
	w  translations.Words
	m  rules.Matter
	in []string
}

// eventDetail is a line that says what an act of a case, or of its sitting,
// records; nothing when its name says it all.
func eventDetail(w translations.Words, m rules.Matter, p cases.Payload) string {
	d := &detail{w: w, m: m}
	switch {
	case d.ofOpening(p), d.ofChoice(p), d.ofLetter(p), d.ofPost(p), d.ofHearing(p), d.ofVote(p), d.ofSitting(p), d.ofAside(p):
	default:
		d.ofAny(p)
	}
	return strings.Join(d.in, "  ·  ")
}

// add keeps what is not empty.
func (d *detail) add(texts ...string) bool {
	for _, t := range texts {
		if t = oneLine(t); t != "" {
			d.in = append(d.in, t)
		}
	}
	return true
}

// oneLine takes line breaks and double spaces out of a text; no-break spaces stay.
func oneLine(text string) string {
	return strings.Join(strings.FieldsFunc(text, func(r rune) bool {
		return r == ' ' || r == '\n' || r == '\r' || r == '\t'
	}), " ")
}

func (d *detail) name(id cases.PersonID) string {
	if id == "" {
		return ""
	}
	return d.m.Name(id)
}

// term words a stored name, nothing for none.
func (d *detail) term(prefix, name string) string {
	if name == "" {
		return ""
	}
	return d.w.T(prefix + name)
}

func (d *detail) day(x days.Day) string {
	if x == 0 {
		return ""
	}
	return d.w.Day(x)
}

func (d *detail) ofOpening(p cases.Payload) bool {
	switch x := p.(type) {
	case cases.OpenCase:
		return d.add(x.Number, d.name(x.Learner), d.term("case.status.", string(x.Status)), x.Path)
	case cases.FileReport:
		return d.add(d.name(x.Reporter), x.Name, x.Capacity, x.Text)
	case cases.AddGrievance:
		return d.add(d.day(x.Day), articleChip(d.w, string(x.Article)), x.Place, x.Text)
	case cases.AddExhibit:
		return d.add(d.w.T("case.exhibit", message.Number("n", x.Number)), x.Name, fileSize(d.w, x.Size))
	case cases.LinkPerson:
		return d.add(d.name(x.Person), d.term("case.link.", string(x.Link)), x.Detail)
	case cases.ComplaintFiled:
		return d.add(x.Reference)
	case cases.ObservationsReceived:
		return d.add(x.Text)
	default:
		return false
	}
}

func (d *detail) ofChoice(p cases.Payload) bool {
	switch x := p.(type) {
	case cases.ChooseCourse:
		return d.add(d.term("course.", string(x.Course)), d.sanction(cases.Sanction{Kind: x.Sanction}), x.Reason)
	case cases.OrderPrecaution:
		return d.add(d.day(x.From), x.Scope, x.Risk)
	case cases.LiftPrecaution:
		return d.add(x.Restored, x.By)
	case cases.ConveneCase:
		s := d.m.Sittings[x.Sitting]
		return d.add(d.day(s.Day()), d.sanction(cases.Sanction{Kind: x.Heaviest}))
	case cases.RecuseMember:
		return d.add(d.name(x.Member), d.term("case.link.", string(x.Link)), x.Reason)
	case cases.RepresentativeInvited:
		return d.add(d.name(x.Representative))
	case cases.CloseCase:
		return d.add(x.Reason)
	case cases.AbandonmentDeclared:
		return d.add(x.Reason)
	default:
		return false
	}
}

func (d *detail) sanction(s cases.Sanction) string {
	if s.Kind == "" {
		return ""
	}
	return strings.ReplaceAll(sanctionWords(d.w, s), "\n", ", ")
}

func (d *detail) letter(id cases.LetterID) string {
	l, ok := d.m.Case.Letter(id)
	if !ok {
		return ""
	}
	return d.term("letter.", string(l.Issued.Is.Type))
}

func (d *detail) ofLetter(p cases.Payload) bool {
	switch x := p.(type) {
	case cases.IssueLetter:
		var names []string
		for _, c := range x.Copies {
			if n := d.name(c.To); n != "" {
				names = append(names, n)
			}
		}
		return d.add(d.term("letter.", string(x.Type)), strings.Join(names, ", "))
	case cases.WithdrawLetter:
		return d.add(d.letter(x.Letter), x.Reason)
	case cases.SendAgain:
		return d.add(d.letter(x.Letter), d.name(x.Copy.To))
	case cases.ProofFiled:
		return d.add(d.term("proof.", string(x.Proof)), d.envelope(x.Dispatch), d.letter(x.Letter), x.Name)
	default:
		return false
	}
}

// envelope is whom an envelope is for, and its number.
func (d *detail) envelope(id cases.DispatchID) string {
	s, ok := d.m.Case.Service(id)
	if !ok {
		return ""
	}
	if s.Number == "" {
		return d.name(s.To)
	}
	return d.name(s.To) + ", " + d.w.T("case.number", message.Text("number", post.Normalise(s.Number).Pretty()))
}

func (d *detail) ofPost(p cases.Payload) bool {
	switch x := p.(type) {
	case cases.Posted:
		return d.add(d.envelope(x.Dispatch), d.term("channel.", string(x.Channel)))
	case cases.Presented:
		return d.add(d.envelope(x.Dispatch))
	case cases.Collected:
		return d.add(d.envelope(x.Dispatch), x.ByOther)
	case cases.Refused:
		return d.add(d.envelope(x.Dispatch))
	case cases.Returned:
		return d.add(d.envelope(x.Dispatch), d.term("ground.", string(x.Ground)))
	case cases.HandedOver:
		if !x.Signed {
			return d.add(d.name(x.To), d.w.T("letter-state.refused-to-sign"), x.Witnesses)
		}
		return d.add(d.name(x.To))
	default:
		return false
	}
}

func (d *detail) ofHearing(p cases.Payload) bool {
	switch x := p.(type) {
	case cases.InterviewHeld:
		return d.add(x.Notes)
	case cases.HearingHeld:
		return d.add(x.Explanations, x.Assistant.Name, x.Representative)
	case cases.LearnerAbsent:
		if x.Ground == cases.AbsentNoGround {
			return d.add(d.w.T("absence.no-ground"))
		}
		return d.add(d.term("absence.", string(x.Ground)), x.SeenBy, d.day(x.SeenOn))
	case cases.Postpone:
		return d.add(d.term("absence.", string(x.Ground)), x.Reason)
	case cases.WithdrewForDeliberation:
		return d.add(strings.Join(x.Who, ", "))
	case cases.OralWarningGiven:
		return d.add(x.By)
	default:
		return false
	}
}

func (d *detail) ofVote(p cases.Payload) bool {
	switch x := p.(type) {
	case cases.PutMotion:
		return d.add(d.sanction(x.Sanction))
	case cases.CloseMotion:
		n := cases.CountVotes(x, "")
		d.add(d.w.T("case.panel.tally", message.Number("for", n.For), message.Number("against", n.Against)))
		if mo, ok := d.m.Case.Motion(x.Motion); ok {
			d.add(d.term("outcome.", string(mo.Outcome())))
		}
		return true
	case cases.CastingVote:
		return d.add(d.name(x.President), d.term("side.", string(x.Side)))
	default:
		return false
	}
}

func (d *detail) ofSitting(p cases.Payload) bool {
	switch x := p.(type) {
	case cases.PlanSitting:
		at := ""
		if x.At != 0 {
			at = d.w.Hour(x.At)
		}
		return d.add(d.day(x.Day), at, x.Place, x.Link)
	case cases.SeatMember:
		return d.add(d.name(x.Member), d.term("seat.", string(x.Seat)+".label"))
	case cases.ReleaseSeat:
		return d.add(d.name(x.Member))
	case cases.MemberArrived:
		return d.add(d.name(x.Member), d.term("presence.", string(x.Presence)))
	case cases.MemberLeft:
		return d.add(d.name(x.Member), x.Reason)
	case cases.AdjournSitting:
		return d.add(x.Reason)
	default:
		return false
	}
}

// ofAny words what may stand in any file: a strike, with what it struck.
func (d *detail) ofAny(p cases.Payload) {
	x, ok := p.(cases.StrikeAct)
	if !ok {
		return
	}
	if a, found := actOf(d.m, x.Act); found {
		d.add(d.w.T("case.journal.of", message.Term("event", "event."+string(a.Payload.Kind())), message.Day("day", a.On)))
	}
	d.add(x.Reason)
}
