package papers

import (
	"slices"

	"greffe/cases"
	"greffe/cases/regulation"
	"greffe/cases/rules"
)

// Documents lists every document that the program writes, by the name of its
// file: each type of letter, each branch of a decision, each version that an
// addressee or a ground asks for.
func Documents() []string {
	return []string{
		"incident-report",
		"grievances", "grievances-alone",
		"convocation", "convocation-corrected", "convocation-postponed",
		"members-convocation", "representatives-information",
		"employer-prior",
		"precaution", "precaution-lifted",
		"hand-receipt", "hand-receipt-refusal",
		"exhibits-list", "consultation-form", "consultation-receipt",
		"postponement", "postponement-new-day",
		"attendance",
		"minutes", "minutes-absent", "minutes-adjourned",
		"decision-warning", "decision-written-warning", "decision-temporary-exclusion", "decision-permanent-exclusion", "decision-permanent-exclusion-bar",
		"no-sanction", "discontinued",
		"employer-information", "employer-information-none", "funder-information",
		"correcting", "exclusion-end",
		"jury-extract",
		"sanction-undone-withdrawn", "sanction-undone-annulled", "sanction-undone-employer", "sanction-undone-funder", "sanction-undone-jury",
		"procedure-ended-resigned", "procedure-ended-contract-ended", "procedure-ended-complaint-withdrawn", "procedure-ended-death",
		"procedure-ended-other", "procedure-ended-employer",
		"abandonment", "abandonment-employer", "abandonment-funder",
		"compliance-sheet",
	}
}

// documentName names one copy of a letter in the list of documents.
func documentName(m rules.Matter, l cases.IssueLetter, c cases.Copy) string { //nolint:gocyclo // one line a document
	name := string(l.Type)
	third := map[cases.Capacity]string{cases.ToEmployer: "-employer", cases.ToFunder: "-funder", cases.ToJury: "-jury"}[c.Capacity]
	switch l.Type {
	case cases.LetterGrievances:
		if l.Announcement == nil {
			name += "-alone"
		}
	case cases.LetterConvocation:
		name += convocationBranch(m, l)
	case cases.LetterPrecaution:
		for _, p := range m.Case.Precautions {
			if p.Ordered.Is.Precaution == l.Precaution && p.Lifted != nil {
				name += "-lifted"
			}
		}
	case cases.LetterDecision:
		name += "-" + string(l.Decision.Sanction.Kind)
		if l.Decision.Sanction.Bar {
			name += "-bar"
		}
	case cases.LetterMinutes:
		name += minutesBranch(m, l)
	case cases.LetterEmployer:
		if l.Decision == nil || l.Decision.Sanction.Kind == regulation.NoSanction {
			name += "-none"
		}
	case cases.LetterPostponement:
		if a, ok := m.Case.Convening(); ok && l.Announcement != nil && a.Is.Sitting != l.Announcement.Sitting {
			name += "-new-day"
		}
	case cases.LetterUndone:
		name += undoneBranch(m, l, third)
	case cases.LetterEnded:
		if third != "" && m.Case.Ended.Is.Ground != cases.EndDeath { // after a death, only the employer is written to
			return name + third
		}
		name += "-" + string(m.Case.Ended.Is.Ground)
	case cases.LetterAbandonment:
		name += third
	case cases.LetterHandReceipt:
		if refusedToSign(m.Case, l.Corrects) {
			name += "-refusal"
		}
	case cases.LetterConsultation:
		if len(m.Case.Consulted) == 0 {
			name = "consultation-form"
		}
	default: // one document for the type
	}
	return name
}

func convocationBranch(m rules.Matter, l cases.IssueLetter) string {
	for _, old := range slices.Backward(m.Case.LettersOf(cases.LetterConvocation)) {
		a := old.Issued.Is.Announcement
		switch {
		case old.ID == l.Letter || a == nil || l.Announcement == nil:
		case a.Day != l.Announcement.Day || a.Sitting != l.Announcement.Sitting:
			return "-postponed"
		default:
			return "-corrected"
		}
	}
	return ""
}

func minutesBranch(m rules.Matter, l cases.IssueLetter) string {
	if l.Announcement == nil {
		return ""
	}
	if s := m.Sittings[l.Announcement.Sitting]; s != nil && s.Adjourned != nil {
		return "-adjourned"
	}
	if _, away := m.Case.Absence(l.Announcement.Sitting); away {
		return "-absent"
	}
	return ""
}

func undoneBranch(m rules.Matter, l cases.IssueLetter, third string) string {
	if third != "" {
		return third
	}
	if act, ok := m.Case.Undone(l.Corrects); ok {
		if _, court := act.Payload.(cases.ChallengeEnded); court {
			return "-annulled"
		}
	}
	return "-withdrawn"
}

// refusedToSign tells whether somebody would not sign the receipt of a letter.
func refusedToSign(c *cases.Case, id cases.LetterID) bool {
	l, ok := c.Letter(id)
	if !ok {
		return false
	}
	for _, cp := range l.Copies() {
		for _, a := range c.Acts {
			if x, is := a.Payload.(cases.HandedOver); is && x.Dispatch == cp.Dispatch && !x.Signed {
				return true
			}
		}
	}
	return false
}
