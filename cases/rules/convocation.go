package rules

import (
	"slices"

	"greffe/cases"
	"greffe/cases/message"
	"greffe/cases/post"
	"greffe/cases/regulation"
)

// convocationRule is R-CONVOCATION (art. 5.3): the convocation says subject,
// date, time, place or connection address, the right to be assisted and the
// heaviest sanction envisaged; it is signed by the director or a delegate, and
// leaves by registered letter, by hand against receipt, or, with recorded
// consent, by electronic registered letter (L. 100 of the postal code). It
// stops the convocation.
func convocationRule() Rule {
	return Rule{
		ID: Convocation,
		Stops: func(p cases.Payload) (string, bool) {
			l, ok := p.(cases.IssueLetter)
			return string(l.Letter), ok && l.Type == cases.LetterConvocation
		},
		Judge: judgeConvocation,
	}
}

func judgeConvocation(m *Matter) []Verdict {
	if m.Case == nil || m.Case.Opened == nil {
		return nil
	}
	if out, ended := m.noObject(Convocation); ended {
		return out
	}
	var out []Verdict
	if none, ok := m.without(Convocation); ok {
		none[0].Reason = message.New("convocation.none")
		out = none
	} else if s, ok := m.convened(); ok {
		if c := m.convocations(s); c.last == nil || (c.day() != s.Day() && s.Opened == nil) {
			out = m.single(m.says(Convocation, "", Pending, message.New("convocation.pending")))
		}
	} else {
		state, key := Pending, "convocation.pending"
		if _, over := m.Case.Over(); over {
			state, key = NotApplicable, "convocation.none"
		}
		out = m.single(m.says(Convocation, "", state, message.New(key)))
	}
	for i := range m.Case.Letters {
		if l := &m.Case.Letters[i]; l.Issued.Is.Type == cases.LetterConvocation && l.Standing() {
			out = append(out, m.convocation(l))
		}
	}
	return out
}

// convocation judges one letter: what is missing, then the way it takes, then
// who signs, then the heaviest sanction.
func (m *Matter) convocation(l *cases.Letter) Verdict {
	v := m.says(Convocation, string(l.ID), Broken, message.Message{})
	v.Relies = []cases.ActID{l.Issued.Act.ID}
	is := &l.Issued.Is
	if missing := mentions(is); len(missing) > 0 {
		v.Reason = message.New("convocation.missing", message.Number("n", len(missing)), message.List("missing", missing...))
		return v
	}
	if why, wrong := m.wrongWay(l); wrong {
		v.Reason = why
		return v
	}
	if m.unsigned(l) {
		v.Reason = message.New("convocation.signature", message.Text("who", m.name(is.Signatory)),
			message.Day("day", l.Issued.Act.On))
		return v
	}
	if is.Announcement.Heaviest.Level() == 0 {
		v.State, v.Reason = Contestable, message.New("convocation.heaviest", message.Number("level", 2))
		return v
	}
	v.State, v.Reason = Met, message.New("convocation.met", message.List("channel", channels(is.Copies)...))
	return v
}

// mentions lists what a convocation does not say. The heaviest sanction is
// judged apart: without it the letter is contestable only.
func mentions(l *cases.IssueLetter) []message.Message {
	var out []message.Message
	add := func(missing bool, what message.Message) {
		said := slices.ContainsFunc(out, func(o message.Message) bool { return o.Key == what.Key && o.Key != "literal" })
		if missing && !said {
			out = append(out, what)
		}
	}
	a := l.Announcement
	if a == nil {
		a = &cases.Announcement{}
	}
	add(a.Day == 0, message.New("mention.day"))
	add(a.At == 0, message.New("mention.time"))
	add(a.Place == "" && a.Link == "", message.New("mention.place"))
	for i := range l.Copies {
		c := &l.Copies[i]
		add(c.Address.IsZero() && c.Channel == post.Registered, message.New("mention.address"))
	}
	add(l.Signatory == "", message.New("mention.signatory"))
	for _, block := range l.Missing {
		add(block != "conv.heaviest", lackingMention(block))
	}
	return out
}

// lackingMention names a block of a template that has no value.
func lackingMention(block string) message.Message {
	switch block {
	case "subject", "address", "data":
		return message.New("mention." + block)
	case "signature":
		return message.New("mention.signatory")
	case "head", "template":
		return message.New("mention.head")
	case "holder":
		return message.New("mention.holder")
	case "griefs.opening", "griefs.item":
		return message.New("mention.grievances")
	case "conv.subject":
		return message.New("mention.subject")
	case "conv.date":
		return message.New("mention.day")
	case "conv.video":
		return message.New("mention.place")
	case "conv.assistance":
		return message.New("mention.assistance")
	case "conv.postponed", "conv.corrected":
		return message.New("mention.former")
	}
	return message.Literal(block)
}

// wrongWay tells why a copy to the learner or a representative may not travel
// as planned.
func (m *Matter) wrongWay(l *cases.Letter) (message.Message, bool) {
	for i := range l.Issued.Is.Copies {
		c := &l.Issued.Is.Copies[i]
		if c.Capacity != cases.ToLearner && c.Capacity != cases.ToRepresentative {
			continue
		}
		switch c.Channel {
		case post.Registered, post.ByHand:
		case post.Electronic:
			p := m.People[c.To]
			if p == nil {
				return message.New("convocation.consent", message.Text("addressee", m.name(c.To))), true
			}
			if _, ok := cases.AsOf(p.Consents, l.Issued.Act.On); !ok {
				return message.New("convocation.consent", message.Text("addressee", m.name(c.To))), true
			}
		default:
			return message.New("convocation.channel", message.Said("channel", channelTerm(c.Channel))), true
		}
	}
	return message.Message{}, false
}

// unsigned tells whether who signs is neither the director nor somebody with a
// written delegation in force, to sign or to stand in for the director; without
// being the director, one signs only by delegation, and the letter says so.
// Somebody the matter does not know is not judged.
func (m *Matter) unsigned(l *cases.Letter) bool {
	p, day := m.People[l.Issued.Is.Signatory], l.Issued.Act.On
	if p == nil || (!l.Issued.Is.Delegated && p.HoldsFunction(regulation.SeatPresident, day)) {
		return false
	}
	_, signs := p.DelegatedOn(day, true)
	_, presides := p.DelegatedOn(day, false)
	return !l.Issued.Is.Delegated || (!signs && !presides)
}

// channels names the ways the copies take, once each.
func channels(in []cases.Copy) []message.Message {
	var seen []post.Channel
	var out []message.Message
	for i := range in {
		if c := in[i].Channel; c != "" && !slices.Contains(seen, c) {
			seen = append(seen, c)
			out = append(out, channelTerm(c))
		}
	}
	return out
}

func channelTerm(c post.Channel) message.Message {
	if c == "" {
		return message.New("channel.none")
	}
	return message.New(c.Key())
}
