package rules

import (
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/regulation"
)

// A Stage is how far a case has come, in the forced order of the procedure.
type Stage string

// The stages.
const (
	StageReport    Stage = "report"
	StageGriefs    Stage = "grievances"
	StageConvened  Stage = "convened"
	StageHeard     Stage = "heard"
	StageVoted     Stage = "voted"
	StageDecided   Stage = "decided"
	StageInformed  Stage = "informed"
	StageClosed    Stage = "closed"
	StageAbandoned Stage = "abandoned"
)

// Stages returns the stages of the stepper, in order.
func Stages() []Stage {
	return []Stage{StageReport, StageGriefs, StageConvened, StageHeard, StageVoted, StageDecided, StageInformed, StageClosed}
}

// A Step is one stage on the stepper.
type Step struct {
	Stage Stage
	Done  days.Day // zero: not yet
	By    days.Day // last safe day, when one is known
	Skip  bool     // does not apply, by a recorded choice
}

// A NextAct is the next lawful step of a case: the primary button.
type NextAct struct {
	Kind    DueKind
	Subject string   // what it is about: a letter, a dispatch, a sitting
	From    days.Day // the first day the rules allow it; zero: today
	By      days.Day // the last safe day
	Article regulation.Article
	What    message.Message
}

// A Due is something to be done about a case, by a day, because of a rule.
type Due struct {
	Kind    DueKind
	Subject string
	By      days.Day
	Waiting bool // it waits for others: the post, the director, the learner
	Target  bool // an internal aim, not a rule's date
	Rule    regulation.RuleID
	Article regulation.Article
	What    message.Message
}

// Progress is where a case stands.
type Progress struct {
	Stage Stage
	Steps []Step
	Next  NextAct
	Dues  []Due
	ToFix int      // broken verdicts without an override
	Until days.Day // last day on which all this stands if nothing is recorded; zero: for good
}

// A DueKind names a step to be taken; screens and words know each.
type DueKind string

// The steps, in the order of the procedure.
const (
	DoComplete   DueKind = "complete"      // the report or a grievance lacks something
	DoChoose     DueKind = "choose"        // the director's choice
	DoConvene    DueKind = "convene"       // plan the sitting and the heaviest sanction
	DoNotify     DueKind = "notify"        // prepare the grievance notice, convocation and prior information
	DoPost       DueKind = "post"          // an issued letter has not left
	DoReceipt    DueKind = "receipt"       // what became of an envelope is awaited
	DoProof      DueKind = "proof"         // a proof is to be filed
	DoWatch      DueKind = "watch"         // the day from which the council would have to move
	DoCompose    DueKind = "compose"       // the council lacks a seat
	DoCouncil    DueKind = "council"       // open the sitting and call the case
	DoHear       DueKind = "hear"          // record the hearing, or the absence
	DoVote       DueKind = "vote"          // put a motion, close it
	DoAdjourn    DueKind = "adjourn"       // too few are left: adjourn the sitting
	DoClose      DueKind = "close-sitting" // close the sitting
	DoMinutes    DueKind = "minutes"       // issue the minutes and the attendance sheet
	DoDecision   DueKind = "decision"      // issue the decision letter
	DoInform     DueKind = "inform"        // tell the employer and the funders
	DoPrecaution DueKind = "precaution"    // review, or lift, a precautionary measure
	DoAccess     DueKind = "access"        // give access back on the return day
	DoReconvene  DueKind = "reconvene"     // a postponed or adjourned case needs a new convocation
	DoCloseCase  DueKind = "close-case"    // nothing is left but closing the file
)
