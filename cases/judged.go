package cases

import (
	"greffe/cases/days"
	"greffe/cases/regulation"
)

// Judged is what an act of ours was judged on, frozen with it. It holds no
// words: wording may improve, the judgement may not move.
type Judged struct {
	Rules     int                 `json:"rules"` // version of the rules
	Profile   ProfileRef          `json:"profile"`
	Zones     []days.Zone         `json:"zones,omitempty"`
	Read      map[FileID]int      `json:"read,omitempty"` // sequence of every file read
	Findings  []Finding           `json:"findings,omitempty"`
	Confirmed []regulation.RuleID `json:"confirmed,omitempty"`
	Overrides []Override          `json:"overrides,omitempty"`
}

// A Finding is one verdict without its words.
type Finding struct {
	Rule    regulation.RuleID   `json:"rule"`
	Subject string              `json:"subject,omitempty"`
	State   string              `json:"state"`
	Days    map[string]days.Day `json:"days,omitempty"`
}

// An Override is a departure that the rules allow, for one rule and one subject.
type Override struct {
	Rule    regulation.RuleID `json:"rule"`
	Subject string            `json:"subject"`
	Reason  string            `json:"reason"`
}

// A ProfileRef names a version of a regulation profile.
type ProfileRef struct {
	ID      string `json:"id"`
	Version string `json:"version"`
}
