package ui

import (
	"slices"

	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/message"
	"greffe/cases/regulation"
	"greffe/cases/rules"
	"greffe/ui/parts"
)

// checkPhase is one group of the checklist.
type checkPhase struct {
	Title string
	Rows  []checkRow
	Quiet []checkRow // does not apply
	Met   int
	Of    int  // those that apply
	Open  bool // unfolded at first
	Now   bool // the case is in this phase
}

// checkRow is one verdict.
type checkRow struct {
	Rule    regulation.RuleID
	Key     string // of the rule and its subject: stays the same when the case changes
	State   parts.VerdictState
	Title   string
	Reason  string
	Article string
	Word    string
	Note    string // overridden
	Details []string
	Fix     string // words of the button; empty: none
	Kind    rules.DueKind
	Subject string
	Depart  bool // the fix is a departure that the rules allow
}

// phaseOf is the part of the procedure a rule belongs to.
func phaseOf(r regulation.RuleID) int {
	switch r {
	case rules.Seats, rules.Quorum, rules.Impartial, rules.Hearing, rules.Absent, rules.Majority,
		rules.Casting, rules.Board, rules.Motions, rules.Assistant:
		return 1
	case rules.WindowRule, rules.Form, rules.Exclusion, rules.Reparation, rules.Appeal, rules.Inform,
		rules.Record, rules.Retention, rules.Competence:
		return 2
	}
	return 0
}

// phaseNow is the phase that a case is in.
func phaseNow(s rules.Stage) int {
	switch s {
	case rules.StageHeard:
		return 1
	case rules.StageVoted, rules.StageDecided, rules.StageInformed, rules.StageClosed, rules.StageAbandoned, rules.StageEnded, rules.StageUndone:
		return 2
	case rules.StageReport, rules.StageGriefs, rules.StageConvened:
	}
	return 0
}

// checklistOf lays the verdicts of a case out by phase: the current phase first
// and open, what is to fix first in its group, a phase all met folded.
func checklistOf(w translations.Words, m rules.Matter, verdicts []rules.Verdict, p rules.Progress) []checkPhase {
	now := phaseNow(p.Stage)
	if s := m.Council(); s.InSession() {
		now = max(now, 1)
	}
	phases := []checkPhase{{Title: w.T("case.phase.before")}, {Title: w.T("case.phase.at")}, {Title: w.T("case.phase.after")}}
	seen := map[string]bool{}
	for _, v := range verdicts {
		row := checkRowOf(w, m, v, p)
		same := row.Title + row.Reason + row.Word
		if seen[same] {
			continue
		}
		seen[same] = true
		ph := &phases[phaseOf(v.Rule)]
		if v.State == rules.NotApplicable {
			ph.Quiet = append(ph.Quiet, row)
			continue
		}
		ph.Rows = append(ph.Rows, row)
		ph.Of++
		if v.State == rules.Met {
			ph.Met++
		}
	}
	for i := range phases {
		ph := &phases[i]
		slices.SortStableFunc(ph.Rows, func(a, b checkRow) int { return int(a.State) - int(b.State) })
		ph.Now = i == now
		ph.Open = ph.Now || ph.Of > 0 && ph.Rows[0].State <= parts.VerdictContestable
	}
	out := slices.Clone(phases[now:])
	return append(out, phases[:now]...)
}

// checkState is the shape that a state has on screen.
func checkState(s rules.State) parts.VerdictState {
	switch s {
	case rules.Broken:
		return parts.VerdictBroken
	case rules.Contestable:
		return parts.VerdictContestable
	case rules.Met:
		return parts.VerdictMet
	case rules.NotApplicable:
		return parts.VerdictNotApplicable
	case rules.Pending:
	}
	return parts.VerdictPending
}

func checkRowOf(w translations.Words, m rules.Matter, v rules.Verdict, p rules.Progress) checkRow {
	row := checkRow{
		Rule: v.Rule, Key: string(v.Rule) + "/" + v.Subject, State: checkState(v.State),
		Title:   w.T("rule."+string(v.Rule)+".title", message.Number("n", m.Profile.Numbers.Notice.N)),
		Reason:  w.Say(v.Reason),
		Article: articleChip(w, string(v.Article)),
		Word:    w.T("state." + v.State.String()),
		Details: checkDetails(w, m, v),
	}
	if v.Overridden != nil {
		row.Note = w.T("state.overridden")
	}
	if v.Overridden != nil || v.State != rules.Broken && v.State != rules.Contestable {
		return row
	}
	if rules.Overridable(m, v) {
		row.Fix, row.Kind, row.Subject, row.Depart = w.T("case.departure"), rules.DoDecision, v.Subject, true
		return row
	}
	if kind, subject, ok := fixFor(m, v, p); ok {
		row.Fix, row.Kind, row.Subject = w.T("do."+string(kind)), kind, subject
	}
	return row
}

// fixFor is the step that mends a verdict: what is due because of its rule,
// else the step in which the rule is looked after.
func fixFor(m rules.Matter, v rules.Verdict, p rules.Progress) (kind rules.DueKind, subject string, ok bool) {
	if _, over := m.Case.Over(); over {
		return "", "", false
	}
	for _, d := range p.Dues {
		if d.Rule == v.Rule && !d.Waiting && (v.Subject == "" || d.Subject == "" || d.Subject == v.Subject) {
			return d.Kind, d.Subject, true
		}
	}
	kind = stepFor(v.Rule)
	return kind, v.Subject, kind != ""
}

// stepFor is the step in which a rule is looked after; none for those that only
// the record itself can mend.
func stepFor(r regulation.RuleID) rules.DueKind {
	switch r {
	case rules.Scope, rules.ArticleRule, rules.Absence, rules.Inactivity, rules.Violence:
		return rules.DoComplete
	case rules.Defence, rules.Convocation, rules.Minor, rules.EmployerPrior:
		return rules.DoNotify
	case rules.NoticeRule:
		return rules.DoReconvene
	case rules.Precaution:
		return rules.DoPrecaution
	case rules.Seats, rules.Quorum, rules.Impartial:
		return rules.DoCompose
	case rules.Hearing, rules.Absent:
		return rules.DoHear
	case rules.Majority, rules.Casting, rules.Motions:
		return rules.DoVote
	case rules.WindowRule, rules.Form, rules.Exclusion, rules.Reparation, rules.Appeal, rules.Competence:
		return rules.DoDecision
	case rules.Inform:
		return rules.DoInform
	}
	return ""
}

// checkDetails are the lines under an unfolded verdict: the reason in full, how
// it was counted, what can be done, and who confirmed or departed.
func checkDetails(w translations.Words, m rules.Matter, v rules.Verdict) []string {
	var out []string
	add := func(texts ...string) {
		for _, t := range texts {
			if t != "" && !slices.Contains(out, t) {
				out = append(out, t)
			}
		}
	}
	add(w.Say(v.Reason))
	for _, step := range v.Arithmetic {
		add(w.Say(step))
	}
	add(w.Say(v.Remedy))
	if v.Due != 0 {
		add(w.T("case.check.due", message.Text("day", w.DayWithDistance(v.Due, m.Today))))
	}
	if v.Until != 0 && v.State != rules.Broken {
		add(w.T("case.check.until", message.Day("day", v.Until)))
	}
	for _, a := range cases.Standing(m.Case.Acts) {
		if a.Judged == nil {
			continue
		}
		for _, r := range a.Judged.Confirmed {
			if r == v.Rule {
				add(w.T("case.check.confirmed", message.Text("who", userName(m, a.By)), message.Day("day", a.Today),
					message.Term("event", "event."+string(a.Payload.Kind()))))
			}
		}
		for _, o := range a.Judged.Overrides {
			if o.Rule == v.Rule && o.Subject == v.Subject {
				add(w.T("case.check.departed", message.Text("who", userName(m, a.By)), message.Day("day", a.Today), message.Text("reason", o.Reason)))
			}
		}
	}
	for _, id := range v.Relies {
		if a, ok := actOf(m, id); ok {
			add(w.T("case.check.relies", message.Term("event", "event."+string(a.Payload.Kind())), message.Day("day", a.On)))
		}
	}
	return out
}

// userName is the name of somebody who works with the register.
func userName(m rules.Matter, id cases.UserID) string {
	if u, ok := m.Office.User(id); ok {
		return u.Name
	}
	return string(id)
}

// actOf finds an act of the case or of its sittings.
func actOf(m rules.Matter, id cases.ActID) (cases.Act, bool) {
	for _, a := range journalActs(m) {
		if a.ID == id {
			return a, true
		}
	}
	return cases.Act{}, false
}
