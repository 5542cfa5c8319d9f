package ui

import (
	"slices"

	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/mailing"
	"greffe/cases/message"
	"greffe/cases/post"
	"greffe/cases/register"
	"greffe/cases/regulation"
	"greffe/cases/rules"
)

// A planner makes the letters and envelopes of one step.
type planner func(rules.Matter, mailing.Options) mailing.Plan

// An addressed names an envelope whatever the plan is rebuilt with: identifiers
// change, the person and the capacity do not.
type addressed struct {
	To       cases.PersonID
	Capacity cases.Capacity
}

// text is the key of an addressee in a draft.
func (a addressed) text() string { return string(a.Capacity) + "/" + string(a.To) }

// A packageForm is what somebody chose for the envelopes of a step. It is also
// the form's draft.
type packageForm struct {
	Language  string
	Planned   days.Day
	Signatory cases.PersonID
	Numbers   map[string]string       // by addressed.text
	Channels  map[string]post.Channel // those that differ from registered
}

// packageStart is the form as it opens: French, today or the next open day, the
// director signs.
func packageStart(m rules.Matter) packageForm {
	out := packageForm{
		Language: translations.French.Code(), Planned: m.Calendar.NextOpen(m.Today),
		Numbers: map[string]string{}, Channels: map[string]post.Channel{},
	}
	if id, ok := mailing.Director(m, m.Today); ok {
		out.Signatory = id
	}
	return out
}

// plan makes the letters and envelopes with what was chosen.
func (x packageForm) plan(m rules.Matter, build planner, newID func() string) mailing.Plan {
	p := build(m, mailing.Options{Language: x.Language, Planned: x.Planned, Signatory: x.Signatory, NewID: newID})
	for _, e := range slices.Clone(p.Envelopes) {
		key := addressed{e.To, e.Capacity}.text()
		if c := x.Channels[key]; c != "" {
			p.Send(e.Dispatch, c)
		}
		n := post.Normalise(x.Numbers[key])
		if ch := channelOf(p, e.Dispatch); n != "" && ch.Numbered() {
			p.Number(e.Dispatch, string(n))
		}
	}
	return p
}

func channelOf(p mailing.Plan, id cases.DispatchID) post.Channel {
	for _, e := range p.Envelopes {
		if e.Dispatch == id {
			return e.Channel
		}
	}
	return ""
}

// An envelopeView is one row of a package.
type envelopeView struct {
	Key      string
	Dispatch cases.DispatchID
	To       cases.PersonID
	Name     string
	Capacity string
	Address  string // on one line; empty: none is known
	Trouble  string // what is wrong with the address
	Letters  []string
	Channel  post.Channel
	Consent  bool // an electronic registered letter is possible
	Number   string
	Error    string // of the number, beside the field
	Doubt    string // a number that is likely a slip
}

// envelopesOf are the rows of a plan, the learner's first.
func envelopesOf(w translations.Words, m rules.Matter, x packageForm, p mailing.Plan) []envelopeView {
	out := make([]envelopeView, 0, len(p.Envelopes))
	for _, e := range p.Envelopes {
		who := addressed{e.To, e.Capacity}
		v := envelopeView{
			Key: who.text(), Dispatch: e.Dispatch, To: e.To, Name: m.Name(e.To), Channel: e.Channel,
			Capacity: w.T("capacity." + string(e.Capacity)), Address: e.Address.Inline(), Number: x.Numbers[who.text()],
		}
		v.Trouble = addressTrouble(w, m, e)
		for _, t := range e.Letters {
			v.Letters = append(v.Letters, w.T("letter."+string(t)))
		}
		if person := m.People[e.To]; person != nil {
			_, v.Consent = cases.AsOf(person.Consents, m.Today)
		}
		if e.Channel.Numbered() && v.Number != "" {
			n := post.Normalise(v.Number)
			v.Error, v.Doubt = w.Say(n.Check()), w.Say(n.Doubt())
		}
		out = append(out, v)
	}
	slices.SortStableFunc(out, func(a, b envelopeView) int { return rankOf(a.Key) - rankOf(b.Key) })
	return out
}

// addressTrouble says what is wrong with the address of an envelope; what
// travels by hand needs none.
func addressTrouble(w translations.Words, m rules.Matter, e mailing.Envelope) string {
	if e.Channel == post.ByHand {
		return ""
	}
	if e.Address.IsZero() {
		return w.T("mail.address.none")
	}
	for _, p := range e.Address.CheckFor(m.Name(e.To)) {
		return w.Say(p.Message)
	}
	return ""
}

// rankOf orders envelopes for posting: the learner's first, then those of the
// representatives, the employer, the funders.
func rankOf(key string) int {
	order := []cases.Capacity{cases.ToLearner, cases.ToRepresentative, cases.ToEmployer, cases.ToFunder, cases.ToFile}
	for i, c := range order {
		if len(key) > len(c) && key[:len(c)] == string(c) && key[len(c)] == '/' {
			return i
		}
	}
	return len(order)
}

// A letterLine is one letter of a package, with what it lacks.
type letterLine struct {
	Index  int // in the plan
	Title  string
	Copies []string // names of the recipients
	Gaps   []string
}

// lettersOf are the letters of a plan.
func lettersOf(w translations.Words, m rules.Matter, p mailing.Plan, gaps func(rules.Matter, cases.IssueLetter) []message.Message) []letterLine {
	out := make([]letterLine, 0, len(p.Letters))
	for i, l := range p.Letters {
		line := letterLine{Index: i, Title: capital(w.T("letter." + string(l.Type)))}
		for _, c := range l.Copies {
			line.Copies = append(line.Copies, m.Name(c.To))
		}
		if gaps != nil {
			for _, g := range gaps(m, l) {
				line.Gaps = append(line.Gaps, w.Say(g))
			}
		}
		out = append(out, line)
	}
	return out
}

// faults are the messages beside the fields of a package; the number of an
// envelope is under its addressee's key.
func (x packageForm) faults(w translations.Words, m rules.Matter, p mailing.Plan) map[string]string {
	out := map[string]string{}
	switch {
	case x.Planned == 0:
		out["planned"] = w.T("field.day")
	case x.Planned < m.Today:
		out["planned"] = w.T("mail.package.past")
	}
	if x.Signatory == "" {
		out["signatory"] = w.T("field.required")
	}
	for _, e := range envelopesOf(w, m, x, p) {
		if e.Error != "" {
			out[e.Key] = e.Error
		}
	}
	return out
}

// A checkView is what is shown before letters are frozen: what will be issued,
// what is contestable, and what the rules refuse.
type checkView struct {
	Issue   []letterCheck // in order
	Confirm []rules.Verdict
	Refused int
}

// A letterCheck is one letter on the check sheet.
type letterCheck struct {
	Letter  cases.IssueLetter // frozen
	Title   string
	To      []string
	Refused []rules.Verdict
	Roles   []message.Message
}

// stopped tells whether the letter cannot be issued.
func (l letterCheck) stopped() bool { return len(l.Refused)+len(l.Roles) > 0 }

// confirmed are the rules that issuing all the same confirms, each once.
func (c checkView) confirmed() []regulation.RuleID {
	var out []regulation.RuleID
	for _, v := range c.Confirm {
		if !slices.Contains(out, v.Rule) {
			out = append(out, v.Rule)
		}
	}
	return out
}

// issuing is the submission that issues one frozen letter.
func issuing(id cases.CaseID, l cases.IssueLetter, confirmed []regulation.RuleID, overrides []cases.Override) register.Submission {
	out := register.Submission{
		Entries:   []register.Entry{{File: id.File(), Payload: l}},
		Confirmed: confirmed,
	}
	for _, o := range overrides {
		if o.Subject == "" {
			o.Subject = string(l.Letter)
		}
		if o.Subject == string(l.Letter) {
			out.Overrides = append(out.Overrides, o)
		}
	}
	return out
}

// fresh leaves out the verdicts that are among others already: the same rule,
// subject and reason.
func fresh(in, seen []rules.Verdict) []rules.Verdict {
	var out []rules.Verdict
	for _, v := range in {
		same := func(o rules.Verdict) bool {
			return o.Rule == v.Rule && o.Subject == v.Subject && o.Reason.Key == v.Reason.Key
		}
		if !slices.ContainsFunc(seen, same) {
			out = append(out, v)
		}
	}
	return out
}
