package rules

import (
	"greffe/cases"
	"greffe/cases/message"
)

// A link is an act that lacks what it depends on. A soft one is possible in
// fact (a grievance that nobody reported), and counts only when a strike makes
// it: what stood on something is then left hanging.
type link struct {
	act   cases.Act
	prior cases.Kind // empty: the fold found nothing it refers to
	soft  bool
}

func (l link) reason() message.Message {
	e := event("event", l.act.Payload.Kind())
	if l.prior == "" {
		return message.New("order.orphan", e, message.Day("day", l.act.On))
	}
	return message.New("order.missing", e, event("prior_event", l.prior))
}

// links lists the acts that lack something, in the order of the record.
func (m *Matter) links() []link {
	w := web{m: m}
	if m.Case == nil {
		if m.Sitting != nil {
			w.sitting(m.Sitting)
		}
		return w.out
	}
	c := m.Case
	for _, a := range c.Orphans {
		w.lacks(a, "")
	}
	if c.Opened == nil {
		for _, a := range cases.Standing(c.Acts) {
			w.lacks(a, cases.KindOpenCase)
		}
		return w.out
	}
	if len(c.Reports) == 0 {
		for i := range c.Grievances {
			w.lacksSoftly(c.Grievances[i].Act, cases.KindFileReport)
		}
	}
	w.letters()
	w.envelopes()
	w.councils()
	w.afterwards()
	return w.out
}

// A web gathers links.
type web struct {
	m   *Matter
	out []link
}

func (w *web) lacks(a cases.Act, prior cases.Kind) {
	w.out = append(w.out, link{act: a, prior: prior})
}

func (w *web) lacksSoftly(a cases.Act, prior cases.Kind) {
	w.out = append(w.out, link{act: a, prior: prior, soft: true})
}

// letters checks what letters cite.
func (w *web) letters() {
	c := w.m.Case
	for i := range c.Letters {
		is, act := &c.Letters[i].Issued.Is, c.Letters[i].Issued.Act
		w.cites(act, is.Grievances)
		if d := is.Decision; d != nil {
			w.cites(act, d.Retained)
			w.cites(act, d.NotRetained)
			if x, ok := c.Motion(d.Motion); d.Motion != "" && (!ok || x.Closed == nil) {
				w.lacks(act, cases.KindCloseMotion)
			}
		}
		if a := is.Announcement; a != nil && !w.m.convenedTo(a.Sitting) {
			w.lacks(act, cases.KindConveneCase)
		}
		if is.Precaution != "" && !w.m.ordered(is.Precaution) {
			w.lacks(act, cases.KindOrderPrecaution)
		}
		if _, ok := c.Letter(is.Corrects); is.Corrects != "" && !ok {
			w.lacks(act, cases.KindIssueLetter)
		}
	}
	for i := range c.Proofs {
		p := &c.Proofs[i]
		_, sent := c.Service(p.Is.Dispatch)
		_, issued := c.Letter(p.Is.Letter)
		if (p.Is.Dispatch != "" && !sent) || (p.Is.Letter != "" && !issued) {
			w.lacks(p.Act, cases.KindIssueLetter)
		}
	}
}

func (w *web) cites(a cases.Act, in []cases.GrievanceID) {
	for _, id := range in {
		if _, ok := w.m.Case.Grievance(id); !ok {
			w.lacks(a, cases.KindAddGrievance)
			return
		}
	}
}

func (m *Matter) convenedTo(s cases.SittingID) bool {
	for i := range m.Case.Convened {
		if m.Case.Convened[i].Is.Sitting == s {
			return true
		}
	}
	return false
}

// awaitedIn tells whether a case was called in the sitting it was convened to
// last, and not taken out of it before.
func (m *Matter) awaitedIn(x *cases.Done[cases.CallCase]) bool {
	var last *cases.Done[cases.ConveneCase]
	for i := range m.Case.Convened {
		if c := &m.Case.Convened[i]; last == nil || !follows(c.Act, x.Act) {
			last = c
		}
	}
	if last == nil || last.Is.Sitting != x.Is.Sitting {
		return false
	}
	p, gone := m.Case.Postponement(x.Is.Sitting)
	return !gone || follows(p.Act, x.Act) || follows(last.Act, p.Act)
}

func (m *Matter) ordered(id cases.PrecautionID) bool {
	for i := range m.Case.Precautions {
		if m.Case.Precautions[i].Ordered.Is.Precaution == id {
			return true
		}
	}
	return false
}

// envelopes checks that what the post did was posted.
func (w *web) envelopes() {
	for i := range w.m.Case.Services {
		s := &w.m.Case.Services[i]
		if s.Posted != 0 || s.HandedOver != 0 {
			continue
		}
		for _, e := range []struct {
			on bool
			k  cases.Kind
		}{
			{s.Presented != 0, cases.KindPresented},
			{s.Collected != 0, cases.KindCollected},
			{s.Refused != 0, cases.KindRefused},
			{s.Returned != 0, cases.KindReturned},
		} {
			if e.on {
				w.lacks(w.m.postal(s, e.k), cases.KindPosted)
			}
		}
	}
}

// councils checks that what happened in a sitting had its case convened and
// called, and the sitting opened.
func (w *web) councils() {
	c := w.m.Case
	for i := range c.Calls {
		x := &c.Calls[i]
		if !w.m.awaitedIn(x) {
			w.lacks(x.Act, cases.KindConveneCase)
		}
		w.opened(x.Act, x.Is.Sitting)
	}
	for i := range c.Hearings {
		w.opened(c.Hearings[i].Act, c.Hearings[i].Is.Sitting)
		w.called(c.Hearings[i].Act, c.Hearings[i].Is.Sitting)
	}
	for i := range c.Absences {
		w.called(c.Absences[i].Act, c.Absences[i].Is.Sitting)
	}
	for i := range c.Motions {
		w.called(c.Motions[i].Put.Act, c.Motions[i].Put.Is.Sitting)
	}
	for _, s := range w.m.sittings() {
		w.sitting(s)
	}
}

func (w *web) opened(a cases.Act, id cases.SittingID) {
	if s := w.m.Sittings[id]; s != nil && s.Opened == nil {
		w.lacks(a, cases.KindOpenSitting)
	}
}

func (w *web) called(a cases.Act, id cases.SittingID) {
	if _, ok := w.m.Case.Call(id); !ok {
		w.lacksSoftly(a, cases.KindCallCase)
	}
}

// sitting checks a sitting alone: nobody leaves who did not come, nothing
// closes that was not opened.
func (w *web) sitting(s *cases.Sitting) {
	for _, a := range s.Orphans {
		w.lacks(a, "")
	}
	if s.Closed != nil && s.Opened == nil {
		w.lacks(s.Closed.Act, cases.KindOpenSitting)
	}
	for i := range s.Moves {
		x := &s.Moves[i]
		if x.In {
			continue
		}
		came := false
		for j := range s.Moves[:i] {
			came = came || (s.Moves[j].In && s.Moves[j].Member == x.Member)
		}
		if !came {
			w.lacks(x.Act, cases.KindMemberArrived)
		}
	}
}
