package rules

import (
	"slices"
	"strings"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/post"
	"greffe/cases/regulation"
)

// formRule is R-FORM: a decision is written, reasoned and proved.
//
// A council's decision goes by registered letter with acknowledgement, a copy
// handed over in addition; a measure of level 2 likewise or by hand against
// receipt; a warning of level 1 in writing, and by e-mail alone it can be
// disputed. A minor's representatives always get it registered or by hand. A
// letter returned for its address was sent all the same if that address was the
// last declared one. It states the facts retained, the article, and why this
// level. Source: articles 5.3 and 5.4.
//
// It stops the issue of a decision letter. Subject: the letter.
func formRule() Rule { return Rule{ID: Form, Stops: decisionLetter, Judge: judgeForm} }

func judgeForm(m *Matter) []Verdict {
	if m.Case == nil {
		return nil
	}
	letters := m.decisions()
	if len(letters) == 0 {
		if n := len(m.Case.Oral); n > 0 {
			v := m.says(Form, "", Pending, message.New("form.oral", message.Day("day", m.Case.Oral[n-1].Act.On)))
			v.Relies = []cases.ActID{m.Case.Oral[n-1].Act.ID}
			return m.single(v)
		}
		return m.beforeLetter(Form, message.New("form.pending"))
	}
	out := m.room(len(letters))
	for _, l := range letters {
		out = append(out, m.form(l))
	}
	return out
}

func (m *Matter) form(l *cases.Letter) Verdict {
	v := m.says(Form, string(l.ID), Broken, message.Message{})
	v.Relies = []cases.ActID{l.Issued.Act.ID}
	if missing := m.unreasoned(&l.Issued.Is); len(missing) > 0 {
		v.Reason = message.New("form.reasons", message.Number("n", len(missing)), message.List("missing", missing...))
		return v
	}
	worst := Met
	var how message.Message
	for i, who := range m.addressees(l.Issued.Act.On) {
		state, why := m.delivery(l, who, i > 0)
		if state > worst || how.IsZero() {
			worst, how = state, why
		}
	}
	v.State, v.Reason = worst, how
	if worst != Broken {
		m.returned(&v, l)
	}
	return v
}

// unreasoned lists the mentions that the reasons lack. The remedies have a rule
// of their own.
func (m *Matter) unreasoned(l *cases.IssueLetter) []message.Message {
	var out []message.Message
	add := func(want message.Message) {
		if !slices.ContainsFunc(out, func(x message.Message) bool { return sameWords(x, want) }) {
			out = append(out, want)
		}
	}
	for _, block := range l.Missing {
		if x := blockName(block); x != "remedies" && x != "mediator" {
			add(mentionOf(block))
		}
	}
	d := l.Decision
	if d == nil || len(d.Retained) == 0 {
		add(message.New("mention.facts"))
	}
	if d == nil || !hasText(d.Grounds) {
		add(message.New("mention.why"))
	}
	if d != nil {
		for _, id := range d.Retained {
			if g, ok := m.Case.Grievance(id); !ok || g.Is.Article == "" {
				add(message.New("mention.article"))
			}
		}
	}
	return out
}

func sameWords(a, b message.Message) bool {
	return a.Key == b.Key && slices.EqualFunc(a.Values, b.Values, func(x, y message.Value) bool { return x.Text == y.Text })
}

// blockName is the name of a block of a template without the letter it stands in.
func blockName(block string) string { return block[strings.LastIndexByte(block, '.')+1:] }

// mentionOf words a mandatory mention that has no value.
func mentionOf(block string) message.Message {
	switch name := blockName(block); name {
	case "subject", "remedies", "mediator", "facts", "why", "article", "address", "signatory", "data":
		return message.New("mention." + name)
	case "temporary", "permanent", "dates":
		return message.New("mention.dates")
	case "steps":
		return message.New("mention.day")
	}
	return message.Literal(block)
}

// delivery judges the ways by which a decision goes to somebody.
func (m *Matter) delivery(l *cases.Letter, who cases.PersonID, represents bool) (State, message.Message) {
	var used []post.Channel
	m.eachCopy(l, func(c *cases.Copy, s *cases.Service) {
		if c.To != who {
			return
		}
		way := c.Channel
		if s != nil && s.Left() && s.Channel != "" {
			way = s.Channel
		}
		used = append(used, way)
	})
	addressee := message.Text("addressee", m.name(who))
	if len(used) == 0 {
		if represents {
			return Met, message.Message{} // R-MINOR says so
		}
		return Broken, message.New("form.addressee", addressee)
	}
	best := slices.MinFunc(used, func(a, b post.Channel) int { return sureness(a) - sureness(b) })
	if best == post.Electronic {
		if _, ok := m.consented(who, l.Issued.Act.On); !ok {
			return Broken, message.New("convocation.consent", addressee)
		}
	}
	met := message.New("form.met", message.Term("channel", best.Key()))
	level, council := regulation.Level(0), false
	if d := l.Issued.Is.Decision; d != nil {
		level, council = d.Sanction.Kind.Level(), d.Motion != ""
	}
	said := message.Term("channel", best.Key())
	switch {
	case best == post.Registered || best == post.Electronic:
		return Met, met
	case council && best == post.ByHand:
		return Contestable, message.New("form.council", said)
	case best == post.ByHand:
		return Met, met
	case represents:
		return Broken, message.New("form.representatives", message.Text("holder", m.name(who)))
	case council:
		return Broken, message.New("form.channel", said, message.Number("level", int(level)), message.Term("required", "required.registered"))
	case level > 1:
		return Broken, message.New("form.channel", said, message.Number("level", int(level)), message.Term("required", "required.registered-or-hand"))
	case best == post.Plain:
		return Met, met
	case best == post.Email:
		return Contestable, message.New("form.email")
	}
	return Broken, message.New("form.channel", said, message.Number("level", int(level)), message.Term("required", "required.written"))
}

// sureness orders the channels, the surest lowest.
func sureness(c post.Channel) int {
	switch c {
	case post.Registered:
		return 0
	case post.Electronic:
		return 1
	case post.ByHand:
		return 2
	case post.Plain:
		return 3
	case post.Email:
		return 4
	}
	return 5
}

// consented returns the address for electronic registered letters to which
// somebody had agreed by a day.
func (m *Matter) consented(who cases.PersonID, on days.Day) (string, bool) {
	p := m.People[who]
	if p == nil {
		return "", false
	}
	email, ok := cases.AsOf(p.Consents, on)
	return email.Is, ok
}

// returned says what a return for the address changes: nothing when it was the
// last declared one; the letter can be disputed when we knew better.
func (m *Matter) returned(v *Verdict, l *cases.Letter) {
	m.eachCopy(l, func(c *cases.Copy, s *cases.Service) {
		if s == nil || s.Returned == 0 || !s.Ground.WrongAddress() || c.Capacity != cases.ToLearner && c.Capacity != cases.ToRepresentative {
			return
		}
		var again days.Day
		known := !m.lastDeclared(c.To, s)
		for i := range m.Case.Services {
			if r := &m.Case.Services[i]; r.Resend == s.Dispatch {
				again = days.Earliest(again, r.Posted, r.HandedOver)
				known = known || r.KnownThen
			}
		}
		ground, dispatch := message.Term("ground", s.Ground.Key()), message.Day("dispatch", s.Posted)
		switch {
		case known:
			v.State, v.Reason = max(v.State, Contestable), message.New("form.known", ground, dispatch)
		case v.State == Contestable:
		case again != 0:
			v.Reason = message.New("form.returned", ground, dispatch, message.Day("again", again))
		default:
			v.Reason = message.New("form.returned.again", ground, dispatch)
		}
		v.Relies = append(v.Relies, s.Acts...)
	})
}
