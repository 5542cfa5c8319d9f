package rules

import "greffe/cases/regulation"

// The identifiers of the rules, in the order in which they are judged. They are
// frozen with every act of ours, so they never change.
const (
	// The opening.

	Order       regulation.RuleID = "R-ORDER"
	Scope       regulation.RuleID = "R-SCOPE"
	ArticleRule regulation.RuleID = "R-ARTICLE"
	Absence     regulation.RuleID = "R-ABSENCE"
	Inactivity  regulation.RuleID = "R-INACTIVITY"
	Abandon     regulation.RuleID = "R-ABANDON"
	Violence    regulation.RuleID = "R-VIOLENCE"

	// Before the council.

	Defence       regulation.RuleID = "R-DEFENCE"
	Precaution    regulation.RuleID = "R-PRECAUTION"
	Competence    regulation.RuleID = "R-COMPETENCE"
	NoticeRule    regulation.RuleID = "R-NOTICE"
	Convocation   regulation.RuleID = "R-CONVOCATION"
	Assistant     regulation.RuleID = "R-ASSISTANT"
	Minor         regulation.RuleID = "R-MINOR"
	EmployerPrior regulation.RuleID = "R-EMPLOYER-PRIOR"

	// The council.

	Seats     regulation.RuleID = "R-SEATS"
	Quorum    regulation.RuleID = "R-QUORUM"
	Impartial regulation.RuleID = "R-IMPARTIAL"
	Hearing   regulation.RuleID = "R-HEARING"
	Absent    regulation.RuleID = "R-ABSENT"
	Majority  regulation.RuleID = "R-MAJORITY"
	Casting   regulation.RuleID = "R-CASTING"
	Board     regulation.RuleID = "R-BOARD"
	Motions   regulation.RuleID = "R-MOTIONS"

	// The decision.

	WindowRule regulation.RuleID = "R-WINDOW"
	Form       regulation.RuleID = "R-FORM"
	Exclusion  regulation.RuleID = "R-EXCLUSION"
	Reparation regulation.RuleID = "R-REPARATION"
	Appeal     regulation.RuleID = "R-APPEAL"
	Inform     regulation.RuleID = "R-INFORM"
	Record     regulation.RuleID = "R-RECORD"
	Retention  regulation.RuleID = "R-RETENTION"
)
