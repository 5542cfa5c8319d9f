package ui

import (
	"slices"
	"strings"

	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/mailing"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/cases/regulation"
	"greffe/cases/rules"
	"greffe/ui/parts"
)

// A conveneForm is what somebody typed about the council of a case. It is also
// the form's draft.
type conveneForm struct {
	Heaviest  regulation.SanctionKind
	Sitting   cases.SittingID // an existing one; empty: a new one
	Day       days.Day
	At        days.Hour
	Place     string
	Link      string
	Signatory cases.PersonID
}

// conveneStart is the form as it opens: the plan that holds, else the day the
// rules propose; the place of the last sitting is proposed, the sanction never.
func conveneStart(v register.View, sittings []register.SittingRow) conveneForm {
	m := v.Matter
	out := conveneForm{}
	if id, ok := mailing.Director(m, m.Today); ok {
		out.Signatory = id
	}
	if s, ok := plannedSitting(m); ok {
		p, _ := s.Plan()
		c, _ := m.Case.Convening()
		return conveneForm{
			Heaviest: c.Is.Heaviest, Sitting: s.ID, Day: p.Day, At: p.At, Place: p.Place, Link: p.Link, Signatory: out.Signatory,
		}
	}
	out.Day = rules.Notice(m).Proposed
	if c, ok := m.Case.Convening(); ok {
		out.Heaviest = c.Is.Heaviest // postponed or adjourned: what was envisaged still is
	}
	if n := len(sittings); n > 0 {
		last := sittings[n-1].Plan
		out.Place, out.Link = last.Place, last.Link
	}
	return out
}

// plannedSitting is the sitting that waits for the case and can still be moved.
func plannedSitting(m rules.Matter) (*cases.Sitting, bool) {
	s := m.Council()
	if s == nil || s.Opened != nil || s.Adjourned != nil {
		return nil, false
	}
	if _, postponed := m.Case.Postponement(s.ID); postponed {
		return nil, false
	}
	_, planned := s.Plan()
	return s, planned
}

// faults are the messages beside the fields.
func (x conveneForm) faults(today days.Day) map[string]message.Message {
	out := map[string]message.Message{}
	switch {
	case x.Day == 0:
		out["day"] = message.New("field.day")
	case x.Day < today:
		out["day"] = message.New("mail.convene.past")
	}
	if x.At == 0 {
		out["at"] = message.New("field.hour")
	}
	if strings.TrimSpace(x.Place) == "" && strings.TrimSpace(x.Link) == "" {
		out["place"] = message.New("mail.convene.nowhere")
	}
	if x.Signatory == "" {
		out["signatory"] = message.New("field.required")
	}
	return out
}

// submission plans the sitting and convenes the case, in one step. Newly is the
// identifier of a sitting to be made, should one be needed. What stands already
// is not recorded again.
func (x conveneForm) submission(v register.View, newly cases.SittingID, sittings []register.SittingRow) register.Submission {
	m := v.Matter
	out := register.Submission{Seen: v.Seen}
	id := x.Sitting
	plan := cases.PlanSitting{Day: x.Day, At: x.At, Place: strings.TrimSpace(x.Place), Link: strings.TrimSpace(x.Link)}
	if id == "" {
		id = newly
	}
	if old, known := planOf(m, id, sittings); !known || old != plan {
		out.Entries = append(out.Entries, register.Entry{File: id.File(), Payload: plan})
	}
	c, convened := m.Case.Convening()
	_, postponed := m.Case.Postponement(id)
	if !convened || postponed || c.Is.Sitting != id || c.Is.Heaviest != x.Heaviest {
		out.Entries = append(out.Entries, register.Entry{
			File: m.Case.ID.File(), Payload: cases.ConveneCase{Sitting: id, Heaviest: x.Heaviest},
		})
	}
	return out
}

func planOf(m rules.Matter, id cases.SittingID, sittings []register.SittingRow) (cases.PlanSitting, bool) {
	if p, ok := m.Sittings[id].Plan(); ok {
		return p, true
	}
	for _, s := range sittings {
		if s.Sitting == id {
			return s.Plan, true
		}
	}
	return cases.PlanSitting{}, false
}

// moves tells whether the plan of a sitting that exists, and that others may
// rely on, changes.
func (x conveneForm) moves(m rules.Matter, sittings []register.SittingRow) bool {
	p, ok := planOf(m, x.Sitting, sittings)
	return ok && (p.Day != x.Day || p.At != x.At || p.Place != strings.TrimSpace(x.Place) || p.Link != strings.TrimSpace(x.Link))
}

// heaviestChoices are the measures that can be envisaged, the lightest first.
func heaviestChoices(p regulation.Profile) []regulation.SanctionKind {
	var out []regulation.SanctionKind
	for _, s := range p.Sanctions {
		if s.Kind != regulation.NoSanction {
			out = append(out, s.Kind)
		}
	}
	slices.SortFunc(out, func(a, b regulation.SanctionKind) int { return a.Weight() - b.Weight() })
	return out
}

// sanctionLevel words a measure with its level.
func sanctionLevel(w translations.Words, k regulation.SanctionKind) string {
	if k == regulation.NoSanction {
		return w.T("sanction.none.level")
	}
	return w.T("sanction."+string(k)+".level", message.Number("level", int(k.Level())))
}

// A dayOutlook is what the notice says of a council on a day.
type dayOutlook struct {
	State  outlook
	Reason message.Message
}

// outlook is how sure a council day is.
type outlook uint8

// The outlooks, from the worst.
const (
	outlookBroken outlook = iota
	outlookContestable
	outlookExpected // lawful if received as expected
	outlookSafe     // safe even if collected on the last day of holding
)

// tone is the colour of an outlook on the month grid.
func (o outlook) tone() parts.Tone {
	switch o {
	case outlookSafe:
		return parts.ToneOK
	case outlookExpected:
		return parts.ToneInfo
	case outlookContestable:
		return parts.ToneWarn
	case outlookBroken:
	}
	return parts.ToneDanger
}

// outlookOn judges a council day before anything is sent, or for another day
// than the one announced (R-NOTICE): what is missing is taken to be received as
// the post usually does, and then as late as the end of the holding.
func outlookOn(m rules.Matter, day days.Day) dayOutlook {
	n := rules.NoticeFor(m, day)
	base := n.Expected
	if len(n.Missing) == 0 && !n.Moved && n.Received != 0 {
		base = n.Received
	}
	if day < m.Today || base == 0 {
		return dayOutlook{outlookBroken, message.New("mail.outlook.past")}
	}
	at, number := message.Day("received", base), message.Number("n", n.N)
	state := n.Outlook
	if base == n.Received {
		state = n.State
	}
	switch state {
	case rules.Broken:
		return dayOutlook{outlookBroken, message.New("mail.outlook.broken", at, number)}
	case rules.Contestable:
		safe, _, _ := rules.SafeFrom(m.Calendar, m.Profile.Numbers.Notice, base)
		return dayOutlook{outlookContestable, message.New("mail.outlook.contestable", at, message.Day("safe_from", safe))}
	default:
	}
	if base == n.Received {
		return dayOutlook{outlookSafe, message.New("mail.outlook.received", at)}
	}
	held := base + days.Day(m.Profile.Numbers.Holding.N)
	if safe, _, _ := rules.SafeFrom(m.Calendar, m.Profile.Numbers.Notice, held); day >= safe {
		return dayOutlook{outlookSafe, message.New("mail.outlook.safe", message.Day("held", held))}
	}
	return dayOutlook{outlookExpected, message.New("mail.outlook.expected", at, message.Day("by", n.HandBy))}
}

// A planWarning is a verdict that a plan would leave not met, to be said before
// it is recorded.
type planWarning struct {
	Heavy   bool
	Text    string
	Article string
	Remedy  string
}

// planWarnings picks, from what a trial would leave, what planning a council
// must say at once: the window without a safe day (R-WINDOW), the notice, the
// heaviest sanction left open (R-CONVOCATION says so when the letter is issued).
func planWarnings(w translations.Words, m rules.Matter, after []rules.Verdict, heaviest regulation.SanctionKind) []planWarning {
	var out []planWarning
	for _, v := range after {
		switch {
		case v.Rule == rules.WindowRule && (v.State == rules.Broken || v.State == rules.Contestable),
			v.Rule == rules.NoticeRule && (v.State == rules.Broken || v.State == rules.Contestable),
			v.Rule == rules.Order && v.State == rules.Broken:
			out = append(out, planWarning{
				Heavy: v.State == rules.Broken, Text: w.Say(v.Reason), Article: articleChip(w, string(v.Article)), Remedy: w.Say(v.Remedy),
			})
		}
	}
	if heaviest == "" {
		out = append(out, planWarning{
			Text:    w.T("convocation.heaviest", message.Number("level", 2)),
			Article: articleChip(w, articleOf(m, rules.Convocation)),
		})
	}
	return out
}

// A signer is somebody who may sign letters.
type signer struct {
	Person    cases.PersonID
	Name      string
	Title     string
	Delegated bool
}

// signers are the director and those with a written delegation in force on a
// day, the director first.
func signers(m rules.Matter, day days.Day) []signer {
	ids := make([]cases.PersonID, 0, len(m.People))
	for id := range m.People {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	var out []signer
	for _, id := range ids {
		delegated, allowed := mailing.Signs(m, id, day)
		if allowed {
			out = append(out, signer{Person: id, Name: m.Name(id), Title: m.People[id].Identity.Title, Delegated: delegated})
		}
	}
	slices.SortStableFunc(out, func(a, b signer) int {
		switch {
		case a.Delegated == b.Delegated:
			return strings.Compare(a.Name, b.Name)
		case a.Delegated:
			return 1
		}
		return -1
	})
	return out
}
