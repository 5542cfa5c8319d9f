package ui

import (
	"slices"

	"fyne.io/fyne/v2"

	"greffe/cases"
	"greffe/cases/regulation"
	"greffe/cases/rules"
	"greffe/ui/parts"
)

// A helpTopic is what F1 opens: a rule, with what belongs in the field when it
// was a field that asked.
type helpTopic struct {
	Rule  regulation.RuleID
	Label string // of the field; empty for anything else
	Own   string // the end of the key of its own sentence; may be empty
}

// aboutRule is a page that turns on one rule: for what has no topic of its own.
type aboutRule interface{ topicHere() regulation.RuleID }

// topicOf finds what F1 is about: the field that has the keyboard, what it lies
// in, the sheet, the page. No rule at all is the help of the page.
func (f *Frame) topicOf(c fyne.Canvas) helpTopic {
	sheet := parts.TopSheet(c)
	focused := c.Focused()
	scope := f.helpScope()
	if field := parts.FieldAround(c); field != nil {
		if t, ok := newFieldHelp(f.words).topic(scope, field.Label); ok {
			return helpTopic{Rule: t.Rule, Label: field.Label, Own: t.Own}
		}
	}
	if id := focusRule(focused); id != "" {
		return helpTopic{Rule: id}
	}
	if sheet != nil {
		return helpTopic{Rule: sheetTopics()[scope]}
	}
	if _, tabs := focused.(*parts.Tabs); tabs {
		return helpTopic{Rule: f.tabRule()}
	}
	if s, ok := f.current.(aboutRule); ok && focused != nil {
		return helpTopic{Rule: s.topicHere()}
	}
	return helpTopic{}
}

// focusRule is the rule of what has the keyboard, if it knows one.
func focusRule(o fyne.Focusable) regulation.RuleID {
	switch x := o.(type) {
	case topical:
		return regulation.RuleID(x.Topic())
	case *parts.Seat:
		return rules.Seats
	}
	return ""
}

// tabRule is the rule of the chosen tab of a case.
func (f *Frame) tabRule() regulation.RuleID {
	s, ok := f.current.(*caseScreen)
	if !ok {
		return ""
	}
	switch caseTabs()[s.tabs.Selected] {
	case TabFacts:
		return rules.ArticleRule
	case TabCouncil:
		return rules.Quorum
	case TabLetters:
		return rules.Form
	case TabJournal:
		return rules.Order
	}
	return ""
}

// letterRule is the rule that a kind of letter serves first.
func letterRule(t cases.LetterType) regulation.RuleID {
	switch t {
	case cases.LetterGrievances, cases.LetterConsultation, cases.LetterExhibits:
		return rules.Defence
	case cases.LetterConvocation, cases.LetterAttendance, cases.LetterHandReceipt:
		return rules.Convocation
	case cases.LetterPrior:
		return rules.EmployerPrior
	case cases.LetterPrecaution:
		return rules.Precaution
	case cases.LetterMinutes:
		return rules.Hearing
	case cases.LetterDecision, cases.LetterNoSanction, cases.LetterDiscontinued, cases.LetterCompliance:
		return rules.Form
	case cases.LetterEmployer, cases.LetterFunder, cases.LetterCorrecting, cases.LetterEnded, cases.LetterUndone:
		return rules.Inform
	case cases.LetterIncident:
		return rules.ArticleRule
	case cases.LetterMembers:
		return rules.Seats
	case cases.LetterPostponement:
		return rules.Absent
	case cases.LetterRepresentatives:
		return rules.Minor
	case cases.LetterJury:
		return rules.Record
	case cases.LetterExclusionEnd:
		return rules.Exclusion
	case cases.LetterAbandonment:
		return rules.Abandon
	}
	return rules.Form
}

func (s *letterScreen) topicHere() regulation.RuleID {
	if c := s.view.Matter.Case; c != nil {
		if i := slices.IndexFunc(c.Letters, func(l cases.Letter) bool { return l.ID == s.at }); i >= 0 {
			return letterRule(c.Letters[i].Issued.Is.Type)
		}
	}
	return ""
}

func (*voteScreen) topicHere() regulation.RuleID       { return rules.Motions }
func (*sittingScreen) topicHere() regulation.RuleID    { return rules.Quorum }
func (*attendanceScreen) topicHere() regulation.RuleID { return rules.Absence }
func (*reviewScreen) topicHere() regulation.RuleID     { return rules.Competence }

// AccessibilityLabel returns the article, which opens its rule.
func (c *docketChip) AccessibilityLabel() string {
	for _, t := range all[*parts.Text](c.box) {
		return t.Content
	}
	return ""
}

// AccessibilityRole returns that this can be pressed.
func (c *docketChip) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }
