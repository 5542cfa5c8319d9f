package register

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strconv"
	"time"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/rules"
)

// atOnce is how many cases an act in a sitting or a person's file judges again
// in its own commit; further ones are marked, and Turn judges them.
const atOnce = 64

// A play lays a submission over the files and judges it, without writing.
// Trying and recording are the same play.
type play struct {
	d      *Desk
	w      *world
	sub    Submission
	office *cases.Office
	now    time.Time
	today  days.Day
	rank   int64

	counters map[string]int // series of numbers taken
	acts     []cases.Act
	trial    Trial
	touched  []cases.CaseID
	later    []cases.CaseID // touched too, but judged by Turn
	judged   map[cases.CaseID]judged
}

// judged is one case with the submission laid over it.
type judged struct {
	matter   rules.Matter
	verdicts []rules.Verdict
	read     map[cases.FileID]int
}

func (d *Desk) play(r Reader, sub Submission) (*play, error) {
	p := &play{
		d: d, w: newWorld(r, &d.r.shelf), sub: sub,
		now: d.r.clock.Now().UTC().Truncate(time.Microsecond), today: d.r.clock.Today(),
		counters: map[string]int{}, judged: map[cases.CaseID]judged{},
	}
	var err error
	if p.office, err = p.w.office(); err != nil {
		return nil, err
	}
	if p.rank, err = r.LastRank(); err != nil {
		return nil, err
	}
	again, err := p.repeated()
	if err != nil || again {
		return p, err
	}
	for _, step := range []func() error{p.conflicts, p.access, p.strikeFirst, p.entries, p.strikes, p.compare} {
		if err := step(); err != nil {
			return nil, err
		}
	}
	p.trial.Acts = p.acts
	return p, nil
}

// files lists the files a submission writes, in its order.
func (p *play) files() []cases.FileID {
	var out []cases.FileID
	for _, e := range p.sub.Entries {
		if !slices.Contains(out, e.File) {
			out = append(out, e.File)
		}
	}
	return out
}

// conflicts compares the files written with what the author was looking at.
func (p *play) conflicts() error {
	for _, f := range p.files() {
		seen, given := p.sub.Seen[f]
		head, err := p.w.head(f)
		if err != nil {
			return err
		}
		if !given || head == seen {
			continue
		}
		acts, err := p.w.acts(f)
		if err != nil {
			return err
		}
		out := &ConflictError{File: f, Seen: seen}
		for _, a := range acts {
			if a.Seq > seen {
				out.Acts = append(out.Acts, a)
			}
		}
		return out
	}
	return nil
}

// access checks the entries' shape, the user's role and who is shut out.
func (p *play) access() error {
	for _, e := range p.sub.Entries {
		if e.Payload == nil || e.File.ID == "" || !cases.Fits(e.Payload, e.File.Of) {
			return fmt.Errorf("%s: %w", e.File, ErrEntry)
		}
		if e.File.Of == cases.FileCase {
			c, err := p.w.caseFile(cases.CaseID(e.File.ID))
			if err != nil {
				return err
			}
			if err := p.d.shutOut(c); err != nil {
				return err
			}
		}
		payload := e.Payload
		if s, ok := payload.(cases.StrikeAct); ok {
			struck, err := p.struck(e.File, s)
			if err != nil {
				return err
			}
			payload = struck.Payload
		}
		if why := forbidden(p.office, p.d.user, e.File, payload); !why.IsZero() {
			p.trial.Roles = append(p.trial.Roles, why)
		} else if err := p.approved(e); err != nil {
			return err
		}
	}
	if len(p.sub.Overrides) > 0 {
		if why := forbiddenOverride(p.office, p.d.user); !why.IsZero() {
			p.trial.Roles = append(p.trial.Roles, why)
		}
	}
	return nil
}

// struck finds the act that a strike strikes, in the same file.
func (p *play) struck(f cases.FileID, s cases.StrikeAct) (cases.Act, error) {
	acts, err := p.w.acts(f)
	if err != nil {
		return cases.Act{}, err
	}
	for _, a := range acts {
		if a.ID == s.Act {
			return a, nil
		}
	}
	return cases.Act{}, fmt.Errorf("act %s, to be struck in %s: %w", s.Act, f, ErrNotFound)
}

// strikeFirst lays the strikes over the files before anything else, so that
// what replaces a struck act is not judged beside it. They are recorded first too.
func (p *play) strikeFirst() error {
	for i, e := range p.sub.Entries {
		if _, ok := e.Payload.(cases.StrikeAct); !ok {
			continue
		}
		if _, err := p.lay(p.id(i), e, e.Payload); err != nil {
			return err
		}
	}
	return nil
}

// entries lays and judges the other entries, each after those before it.
func (p *play) entries() error {
	for i, e := range p.sub.Entries {
		if _, ok := e.Payload.(cases.StrikeAct); ok {
			continue
		}
		a, err := p.lay(p.id(i), e, e.Payload)
		if err != nil {
			return err
		}
		m, err := p.try(a, true)
		if err != nil {
			return err
		}
		for n, next := range rules.Following(m) {
			f, err := p.lay(Derived(a.ID, next.Kind(), n), e, next)
			if err != nil {
				return err
			}
			if _, err := p.try(f, false); err != nil {
				return err
			}
		}
	}
	return nil
}

// strikes judges the strikes, the whole submission being laid over.
func (p *play) strikes() error {
	for _, a := range slices.Clone(p.acts) {
		if _, ok := a.Payload.(cases.StrikeAct); !ok {
			continue
		}
		if _, err := p.try(a, true); err != nil {
			return err
		}
	}
	return nil
}

// id is the identifier of an entry, made if it has none.
func (p *play) id(i int) cases.ActID {
	if p.sub.Entries[i].ID == "" {
		p.sub.Entries[i].ID = cases.ActID(p.d.r.newID())
	}
	return p.sub.Entries[i].ID
}

// Derived is the identifier of an act that the program records because of
// another one; n counts those of one cause.
func Derived(cause cases.ActID, k cases.Kind, n int) cases.ActID {
	text := string(cause) + string(k)
	if n > 0 {
		text += strconv.Itoa(n)
	}
	sum := sha256.Sum256([]byte(text))
	return cases.ActID(hex.EncodeToString(sum[:]))
}

// lay makes an act of an entry and lays it over its file.
func (p *play) lay(id cases.ActID, e Entry, payload cases.Payload) (cases.Act, error) {
	seq, err := p.w.seq(e.File)
	if err != nil {
		return cases.Act{}, err
	}
	p.rank++
	a := cases.Act{
		ID: id, File: e.File, Seq: seq + 1, Rank: p.rank, On: e.On, At: e.At,
		By: p.d.user.ID, Recorded: p.now, Today: p.today, Payload: payload,
	}
	if a.On == 0 {
		a.On = p.today
	}
	if a.Payload, err = p.fill(a); err != nil {
		return cases.Act{}, err
	}
	p.w.lay(a)
	p.acts = append(p.acts, a)
	return a, nil
}

// try judges the files with an act on trial, keeps every reason against it when
// it is to be stopped, and freezes in it what it was judged on.
func (p *play) try(a cases.Act, stop bool) (rules.Matter, error) {
	var m rules.Matter
	var err error
	if a.File.Of == cases.FileCase {
		m, err = p.d.r.matter(p.w, cases.CaseID(a.File.ID), p.today)
	} else {
		m, err = p.d.r.alone(p.w, a.File, p.today)
	}
	if err != nil {
		return m, err
	}
	m.Act, m.Overrides = &a, p.sub.Overrides
	out := rules.Check(m)
	if stop {
		p.trial.Refused = append(p.trial.Refused, out.Refused...)
		for _, v := range out.Confirm {
			if !slices.Contains(p.sub.Confirmed, v.Rule) {
				p.trial.Confirm = append(p.trial.Confirm, v)
			}
		}
	}
	if _, ours := a.Payload.(cases.Ours); ours {
		p.freeze(a, m, out)
	}
	return m, nil
}

// freeze puts the judgement into the act.
func (p *play) freeze(a cases.Act, m rules.Matter, out rules.Outcome) {
	j := &cases.Judged{
		Rules:   rules.Version,
		Profile: cases.ProfileRef{ID: m.Profile.ID, Version: m.Profile.Version},
		Zones:   m.Calendar.Zones(),
		Read:    map[cases.FileID]int{},
	}
	for f, seq := range p.w.read {
		if f != everyStaff() {
			j.Read[f] = seq
		}
	}
	j.Read[a.File] = a.Seq - 1 // as it was before the act
	for _, v := range out.Verdicts {
		if v.State != rules.NotApplicable {
			j.Findings = append(j.Findings, cases.Finding{Rule: v.Rule, Subject: v.Subject, State: v.State.String(), Days: v.Days})
		}
	}
	for _, v := range out.Confirm {
		if slices.Contains(p.sub.Confirmed, v.Rule) && !slices.Contains(j.Confirmed, v.Rule) {
			j.Confirmed = append(j.Confirmed, v.Rule)
		}
	}
	for _, o := range p.sub.Overrides {
		if departs(a.Payload, o, out) {
			j.Overrides = append(j.Overrides, o)
		}
	}
	for i := range p.acts {
		if p.acts[i].ID == a.ID {
			p.acts[i].Judged = j
		}
	}
	for i, x := range p.w.laid[a.File] {
		if x.ID == a.ID {
			p.w.laid[a.File][i].Judged = j
			delete(p.w.over, a.File)
		}
	}
}

// departs tells whether an override was needed for this very act.
func departs(payload cases.Payload, o cases.Override, out rules.Outcome) bool {
	for _, r := range rules.All() {
		if r.ID != o.Rule || r.Stops == nil {
			continue
		}
		subject, stops := r.Stops(payload)
		if !stops || (subject != "" && subject != o.Subject) {
			continue
		}
		return slices.ContainsFunc(out.Verdicts, func(v rules.Verdict) bool {
			return v.Rule == o.Rule && v.Subject == o.Subject && (v.State == rules.Broken || v.State == rules.Pending)
		})
	}
	return false
}
