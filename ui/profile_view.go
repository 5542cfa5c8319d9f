package ui

import (
	"slices"

	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/cases/regulation"
	"greffe/cases/rules"
)

// Regulations is where an organisation puts profiles of its own, and what is
// wrong with the files there.
type Regulations struct {
	Folder  string
	Refused []*regulation.FaultyError
}

// refOf names a version of a profile.
func refOf(p regulation.Profile) cases.ProfileRef {
	return cases.ProfileRef{ID: p.ID, Version: p.Version}
}

// profileInForce is the last version of the profile that the office has chosen.
func profileInForce(all []regulation.Profile, o *cases.Office) regulation.Profile {
	chosen := ""
	if o != nil {
		chosen = o.Organisation.Profile
	}
	p, _ := regulation.InForce(all, chosen)
	return p
}

// A profileLine is one regulation that an office can choose: the last version of
// a name.
type profileLine struct {
	Profile  regulation.Profile
	Title    string
	Versions string // its version, and the older ones that cases may have kept
	Mark     string // what is to be checked at the source; may be empty
	Chosen   bool   // by the office
}

// profileLines lists the regulations that an office can choose, in their order.
func profileLines(w translations.Words, all []regulation.Profile, o *cases.Office) []profileLine {
	inForce := profileInForce(all, o)
	var out []profileLine
	at := map[string]int{}
	for _, p := range all {
		line := profileLine{
			Profile: p, Title: w.Typeset(p.Title.In(w.Lang().Code())), Mark: w.Typeset(p.Unverified.In(w.Lang().Code())),
			Chosen: p.ID == inForce.ID,
		}
		if i, ok := at[p.ID]; ok {
			out[i] = line
			continue
		}
		at[p.ID] = len(out)
		out = append(out, line)
	}
	for i := range out {
		var older []message.Message
		for _, p := range all {
			if p.ID == out[i].Profile.ID && p.Version != out[i].Profile.Version {
				older = append(older, message.Literal(p.Version))
			}
		}
		out[i].Versions = w.T("profile.version", message.Text("version", out[i].Profile.Version))
		if len(older) > 0 {
			out[i].Versions = w.T("profile.version.older", message.Text("version", out[i].Profile.Version),
				message.Number("n", len(older)), message.List("older", older...))
		}
	}
	return out
}

// A refusedLine is one file that cannot be used, and why.
type refusedLine struct {
	File   string
	Faults []faultView
	More   int // faults that are not shown
}

// A faultView is one fault: where, and why.
type faultView struct{ Line, Field, Why string }

// faultsShown is how many faults of a file the settings show; the command line
// shows all.
const faultsShown = 6

// refusedLines words what is wrong with files of profiles.
func refusedLines(w translations.Words, in []*regulation.FaultyError) []refusedLine {
	out := make([]refusedLine, 0, len(in))
	for _, r := range in {
		line := refusedLine{File: r.File, More: max(0, len(r.Faults)-faultsShown)}
		for _, f := range r.Faults[:min(len(r.Faults), faultsShown)] {
			line.Faults = append(line.Faults, faultView{
				Line: w.T("profile.line", message.Number("n", f.Line)), Field: f.Field, Why: capital(w.Say(f.Why)),
			})
		}
		out = append(out, line)
	}
	return out
}

// seatsOf words the seats of a profile with how many people each holds.
func seatsOf(w translations.Words, p regulation.Profile) string {
	var out []message.Message
	for _, place := range p.Places {
		key := "profile.seat"
		switch {
		case place.Voting:
			key = "profile.seat.voting"
		case place.Invited:
			key = "profile.seat.invited"
		}
		out = append(out, message.New(key, message.Text("seat", place.Title.In(w.Lang().Code())), message.Number("n", place.Cap)))
	}
	return capital(w.T("profile.seats", message.List("seats", out...)))
}

// A movedRow is one open case on the sheet of what would read otherwise.
type movedRow struct {
	Read    register.ProfileRead
	From    string // the version it is judged by
	Changed string // how many verdicts differ
	Lines   []movedLine
}

// A movedLine is one verdict, now and under the other version.
type movedLine struct {
	Title         string
	Before, After movedSide
}

// A movedSide is one of the two readings; an empty word: the rule says nothing.
type movedSide struct {
	Word    string
	State   rules.State
	Reason  string
	Article string
}

// movedRowOf words one case read under another version. Titles name the number
// of days of the profile that is read under.
func movedRowOf(w translations.Words, all []regulation.Profile, to regulation.Profile, r register.ProfileRead) movedRow {
	out := movedRow{Read: r, From: profileNamed(w, all, r.From, to.ID)}
	if !r.Known {
		out.From = w.T("profile.gone", message.Text("profile", out.From))
	}
	for _, c := range r.Changes {
		out.Lines = append(out.Lines, movedLine{
			Title:  w.T("rule."+string(c.Rule)+".title", message.Number("n", to.Numbers.Notice.N)),
			Before: movedSideOf(w, c.Before), After: movedSideOf(w, c.After),
		})
	}
	out.Changed = w.T("profile.changes", message.Number("n", len(out.Lines)))
	return out
}

func movedSideOf(w translations.Words, v *rules.Verdict) movedSide {
	if v == nil {
		return movedSide{Word: w.T("state." + rules.NotApplicable.String()), State: rules.NotApplicable}
	}
	return movedSide{
		Word: w.T("state." + v.State.String()), State: v.State, Reason: w.Say(v.Reason), Article: articleChip(w, string(v.Article)),
	}
}

// profileNamed names a version: by its number where the regulation is the one
// talked about, with its title otherwise.
func profileNamed(w translations.Words, all []regulation.Profile, ref cases.ProfileRef, about string) string {
	version := w.T("profile.version", message.Text("version", ref.Version))
	if ref.ID == about {
		return version
	}
	if i := slices.IndexFunc(all, func(p regulation.Profile) bool { return p.ID == ref.ID }); i >= 0 {
		return joined(w.Typeset(all[i].Title.In(w.Lang().Code())), version)
	}
	return joined(ref.ID, version)
}

// movesCases tells whether a role moves cases to another version.
func movesCases(role cases.Role) bool { return role == cases.RoleDirector }
