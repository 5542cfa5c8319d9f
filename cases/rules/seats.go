package rules

import (
	"slices"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
)

// seatsRule is R-SEATS: who may sit in which seat.
//
// One director, or a representative with a written delegation, presides; each
// seat has its cap; one person holds one seat; the learners' representative
// sits only at the learner's invitation and leaves before the deliberation.
// Source: article 5.2; caps and one person one seat are the cautious reading.
//
// It stops the calling of a case. Subject: the sitting; the motion for a
// representative who stayed for the deliberation.
func seatsRule() Rule {
	return Rule{
		ID: Seats,
		Stops: func(p cases.Payload) (string, bool) {
			call, is := p.(cases.CallCase)
			return string(call.Sitting), is
		},
		Judge: judgeSeats,
	}
}

func judgeSeats(m *Matter) []Verdict {
	if out, ok := m.without(Seats); ok {
		return out
	}
	s := m.bench()
	if s == nil || m.postponedFrom(s) {
		return m.single(m.says(Seats, subjectOf(s), Pending, message.New("seats.pending")))
	}
	j := seatJudge{m: m, s: s, at: m.callOf(s)}
	j.seats = seatsAt(s, j.at)
	if len(j.seats) == 0 && !m.called(s) && s.Opened == nil {
		return m.single(m.says(Seats, string(s.ID), Pending, message.New("seats.pending")))
	}
	j.presidency()
	j.secretary()
	j.caps()
	j.twice()
	j.members()
	if len(j.out) == 0 {
		j.out = append(j.out, m.says(Seats, string(s.ID), Met, message.New("seats.met",
			message.Text("president", m.name(j.president())),
			message.Number("voting", len(m.entitled(s, j.at, anybody))))))
	}
	j.deliberation()
	for i := range j.out {
		j.out[i].Relies = j.relies()
	}
	return j.out
}

func anybody(cases.PersonID) bool { return true }

// callOf is the calling of the case in a sitting: its composition is judged as
// of that act. The zero act, before, asks about now.
func (m *Matter) callOf(s *cases.Sitting) cases.Act {
	if m.Case == nil || s == nil {
		return cases.Act{}
	}
	call, _ := m.Case.Call(s.ID)
	return call.Act
}

// called tells whether the case was taken up in a sitting.
func (m *Matter) called(s *cases.Sitting) bool { return m.callOf(s).ID != "" }

// A seatJudge gathers what is wrong with a composition.
type seatJudge struct {
	m     *Matter
	s     *cases.Sitting
	at    cases.Act
	seats []cases.Seated
	out   []Verdict
}

func (j *seatJudge) find(state State, reason message.Message) {
	j.out = append(j.out, j.m.says(Seats, string(j.s.ID), state, reason))
}

// missing is the state of a seat nobody holds: still to come while the council
// is being composed, a fault once it sits.
func (j *seatJudge) missing() State {
	if j.s.Opened == nil && j.at.ID == "" {
		return Pending
	}
	return Broken
}

func (j *seatJudge) president() cases.PersonID {
	for _, x := range j.seats {
		if place, _ := j.m.Profile.Place(x.Seat); place.Presides {
			return x.Member
		}
	}
	return ""
}

// day is the day on which functions and delegations have to be in force.
func (j *seatJudge) day() days.Day {
	if d := j.s.Day(); d != 0 {
		return d
	}
	return j.m.Today
}

func (j *seatJudge) presidency() {
	p := j.president()
	if p == "" {
		j.find(j.missing(), message.New("seats.president"))
		return
	}
	if !j.m.maySitAs(p, presiding, j.day()) {
		j.find(Broken, message.New("seats.delegation", message.Day("day", j.day()), message.Text("member", j.m.name(p))))
	}
}

func (j *seatJudge) secretary() {
	for _, x := range j.seats {
		if place, _ := j.m.Profile.Place(x.Seat); place.Secretary {
			return
		}
	}
	if j.m.Profile.Numbers.MinSecretary > 0 {
		j.find(j.missing(), message.New("seats.secretary"))
	}
}

func (j *seatJudge) caps() {
	for _, place := range j.m.Profile.Places {
		n := 0
		for _, x := range j.seats {
			if x.Seat == place.Seat {
				n++
			}
		}
		if n > place.Cap {
			j.find(Broken, message.New("seats.over", message.Term("seat", place.Seat.Key()),
				message.Number("count", n), message.Number("max", place.Cap), message.Number("excess", n-place.Cap)))
		}
	}
}

func (j *seatJudge) twice() {
	for i := range j.seats {
		x := &j.seats[i]
		same := func(y cases.Seated) bool { return y.Member == x.Member }
		if slices.ContainsFunc(j.seats[:i], same) || !slices.ContainsFunc(j.seats[i+1:], same) {
			continue // said before, or seated once
		}
		var in []message.Message
		for _, y := range j.seats[i:] {
			if same(y) {
				in = append(in, seatTerm(y.Seat))
			}
		}
		j.find(Broken, message.New("seats.twice", message.Text("member", j.m.name(x.Member)), message.List("seats", in...)))
	}
}

// members looks at each member: the learners' representative needs the
// invitation; a function nobody recorded leaves the seat open to dispute.
func (j *seatJudge) members() {
	for _, x := range j.seats {
		place, known := j.m.Profile.Place(x.Seat)
		switch {
		case place.Invited:
			if x.Invited == 0 && (j.m.Case == nil || j.m.Case.Invited == nil) {
				j.find(Broken, message.New("seats.invited"))
			}
		case place.Presides, place.Secretary, !known:
		case !j.m.maySitAs(x.Member, x.Seat, j.day()):
			j.find(Contestable, message.New("seats.function", message.Text("member", j.m.name(x.Member)),
				message.Day("day", j.day()), message.Said("seat", seatTerm(x.Seat))))
		}
	}
}

// deliberation says, motion by motion, that a learners' representative had not
// left when it was put.
func (j *seatJudge) deliberation() {
	if j.m.Case == nil {
		return
	}
	for _, mo := range j.m.Case.Motions {
		if mo.Put.Is.Sitting != j.s.ID {
			continue
		}
		for _, x := range j.seats {
			if place, _ := j.m.Profile.Place(x.Seat); place.Invited && j.s.PresentAt(x.Member, mo.Put.Act) {
				j.out = append(j.out, j.m.says(Seats, string(mo.ID), Broken,
					message.New("seats.deliberation", message.Text("member", j.m.name(x.Member)))))
			}
		}
	}
}

func (j *seatJudge) relies() []cases.ActID {
	out := make([]cases.ActID, 0, len(j.seats))
	for _, x := range j.seats {
		out = append(out, x.Act.ID)
	}
	return out
}
