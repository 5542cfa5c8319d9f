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
	StageEnded     Stage = "ended"  // before any decision
	StageUndone    Stage = "undone" // the decision was withdrawn or annulled
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
	DoAccess     DueKind = "access"        // give accesses back: the return day, or a precaution lifted
	DoReconvene  DueKind = "reconvene"     // a postponed or adjourned case needs a new convocation
	DoCloseCase  DueKind = "close-case"    // nothing is left but closing the file

	// Beside the path. The subject is said of each.

	DoAnswer          DueKind = "answer"          // answer a request to postpone: the request's act
	DoRead            DueKind = "read"            // observations to be read at the hearing: their act
	DoMembers         DueKind = "members"         // convene the members of the council: the sitting
	DoPostponed       DueKind = "postponed"       // tell that the sitting will not be held that day: the sitting
	DoRepresentatives DueKind = "representatives" // tell a legal representative of the procedure: the representative
	DoCut             DueKind = "cut"             // cut accesses: the decision letter, or the precaution
	DoExit            DueKind = "exit"            // declare the exit to a funder: the funder
	DoReparation      DueKind = "reparation"      // see whether a reparative measure was carried out: the decision letter
	DoJury            DueKind = "jury"            // one line for the certification jury: the decision letter
	DoExclusionEnd    DueKind = "exclusion-end"   // tell that a temporary exclusion ends: the decision letter
	DoTellEnd         DueKind = "tell-end"        // tell of an end before any decision: the addressee
	DoTellUndone      DueKind = "tell-undone"     // tell whoever was told of a sanction that it is gone: the addressee
	DoContact         DueKind = "contact"         // reach an inactive learner: the learner
	DoApprove         DueKind = "approve"         // the director reads a submitted letter: the letter
	DoRework          DueKind = "rework"          // a letter came back with comments: the letter
	DoReview          DueKind = "review"          // the retention is over: put the file on the review list
)
