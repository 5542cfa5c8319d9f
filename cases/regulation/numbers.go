package regulation

import "greffe/cases/message"

// A Unit is what a period is counted in.
type Unit string

// The units of periods.
const (
	UnitDays      Unit = "days"       // the day of the event is not counted
	UnitClearDays Unit = "clear-days" // from 0 h to 24 h, neither end counted
	UnitOpenDays  Unit = "open-days"  // days on which the office is open
	UnitMonths    Unit = "months"
	UnitYears     Unit = "years"
	UnitHours     Unit = "hours"
	UnitMinutes   Unit = "minutes"
)

func (u Unit) known() bool {
	switch u {
	case UnitDays, UnitClearDays, UnitOpenDays, UnitMonths, UnitYears, UnitHours, UnitMinutes:
		return true
	}
	return false
}

// A Period is a number with its unit. Extended says that a last day which is
// closed moves to the next open day.
type Period struct {
	N        int  `json:"n"`
	Unit     Unit `json:"unit"`
	Extended bool `json:"extended,omitempty"`
}

// Months returns the length in months, for periods in months or years; 0 otherwise.
func (p Period) Months() int {
	switch p.Unit {
	case UnitMonths:
		return p.N
	case UnitYears:
		return 12 * p.N
	case UnitDays, UnitClearDays, UnitOpenDays, UnitHours, UnitMinutes:
	}
	return 0
}

// Message words the length: 8 clear days, 1 month.
func (p Period) Message() message.Message {
	return message.New("period."+string(p.Unit), message.Number("n", p.N))
}

// Numbers are the periods and minima of the regulation, and the program's own
// aims beside them. Each names the rule that reads it.
type Numbers struct {
	Notice        Period `json:"notice"`         // R-NOTICE: grievances and convocation before the council
	Defence       Period `json:"defence"`        // R-DEFENCE: full days between the grievances and a sanction of level 1 or 2
	WindowFrom    Period `json:"window_from"`    // R-WINDOW: after the later of meeting and interview
	WindowTo      Period `json:"window_to"`      // R-WINDOW: after the earlier of the two, never extended
	Target        Period `json:"target"`         // R-WINDOW: dispatch aimed at, an aim and not a limit
	Holding       Period `json:"holding"`        // R-NOTICE: a letter waiting at the post office (R. 1-1-6 CPCE)
	Delivery      Period `json:"delivery"`       // expected between dispatch and first presentation
	TemporaryMax  Period `json:"temporary_max"`  // R-EXCLUSION: longest temporary exclusion
	Bar           Period `json:"bar"`            // R-EXCLUSION: the bar of a permanent exclusion, exactly
	StartBroken   Period `json:"start_broken"`   // R-EXCLUSION: earliest start after dispatch
	StartSafe     Period `json:"start_safe"`     // R-EXCLUSION: start that leaves time for presentation
	Precaution    Period `json:"precaution"`     // R-PRECAUTION: a warning after
	FactsAge      Period `json:"facts_age"`      // R-ARTICLE: a warning for facts older than
	LateRecord    Period `json:"late_record"`    // R-ORDER: an act recorded later than that is flagged
	CancelBefore  Period `json:"cancel_before"`  // R-ABSENCE: a session cancelled later is an absence
	LateArrival   Period `json:"late_arrival"`   // R-ABSENCE: arriving later is an absence
	ContactAfter  Period `json:"contact_after"`  // R-INACTIVITY: the advisor contacts after so long without activity
	InactiveAfter Period `json:"inactive_after"` // R-INACTIVITY: a case may open after

	AbsencesLevel1 int `json:"absences_level_1"` // R-ABSENCE: running absences that open level 1; more open all levels
	MinVoting      int `json:"min_voting"`       // R-QUORUM: voting members present
	MinSecretary   int `json:"min_secretary"`    // R-QUORUM: secretaries present
	MaxAssistants  int `json:"max_assistants"`   // R-ASSISTANT: people assisting the learner
}

// Retention says how long a closed file is kept, by the level of its sanction.
type Retention struct {
	None   Period `json:"none"` // ended without a sanction
	Level1 Period `json:"level_1"`
	Level2 Period `json:"level_2"`
	Level3 Period `json:"level_3"`
}

// Of returns how long a file is kept; level 0 is no sanction.
func (r Retention) Of(level Level) Period {
	switch level {
	case 1:
		return r.Level1
	case 2:
		return r.Level2
	case 3:
		return r.Level3
	}
	return r.None
}
