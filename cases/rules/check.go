package rules

import (
	"slices"

	"greffe/cases"
)

// An Outcome is what Check says of an act on trial.
type Outcome struct {
	Verdicts []Verdict // of the record with the act laid over it
	Refused  []Verdict // why the act cannot be recorded; empty when it can
	Confirm  []Verdict // contestable: to be confirmed by the person
}

// Judge judges the record as it is, rule by rule, in the order of the rules.
func Judge(m Matter) []Verdict { return m.judge(false) }

// Outline is Judge without the arithmetic, for whoever only wants to know where
// a case stands: the docket judges many and shows none of it.
func Outline(m Matter) []Verdict { return m.judge(true) }

func (m Matter) judge(brief bool) []Verdict {
	m.memo = &memo{brief: brief, said: make([]Verdict, 0, 48)} // most cases have fewer verdicts
	for _, r := range rules() {
		n := len(m.memo.said)
		m.memo.gather(r.Judge(&m), n)
	}
	out := m.memo.said
	m.memo.said = nil
	for i := range out {
		remedied(&out[i])
		m.counted(&out[i])
	}
	return out
}

// Check judges the record with m.Act laid over it and tells whether that act
// may be recorded. A rule stops only the acts of ours it names: what is broken
// or still pending for that act's subject then refuses it, and what is
// contestable has to be confirmed. A fact is refused only if it is impossible.
func Check(m Matter) Outcome {
	out := Outcome{Verdicts: Judge(m)}
	if m.Act == nil {
		return out
	}
	for _, r := range All() {
		if r.Stops == nil {
			continue
		}
		subject, stops := r.Stops(m.Act.Payload)
		if _, ours := m.Act.Payload.(cases.Ours); !stops || (!ours && r.ID != Order) {
			continue
		}
		for _, v := range out.Verdicts {
			if v.Rule != r.ID || (subject != "" && v.Subject != subject) || (r.ID == Order && v.Subject != string(m.Act.ID)) {
				continue
			}
			switch v.State {
			case Broken, Pending:
				if !overridden(m, v) {
					out.Refused = append(out.Refused, v)
				}
			case Contestable:
				out.Confirm = append(out.Confirm, v)
			case NotApplicable, Met:
			}
		}
	}
	return out
}

// overridden tells whether a departure was asked for with the act, and whether
// the rules allow one (R-COMPETENCE, R-WINDOW up to day 15 extended).
func overridden(m Matter, v Verdict) bool {
	if !Overridable(m, v) {
		return false
	}
	return slices.ContainsFunc(m.Overrides, func(o cases.Override) bool {
		return o.Rule == v.Rule && o.Subject == v.Subject && o.Reason != ""
	})
}
