package regulation

import "slices"

// A Level is the weight of a sanction, 1 to 3 (art. 5.1); 0 is no sanction.
type Level int

// A SanctionKind is a measure of the scale. An empty kind is "not said".
type SanctionKind string

// The scale of art. 5.1, and a council's answer that there is to be none.
const (
	NoSanction         SanctionKind = "none"
	Warning            SanctionKind = "warning"
	WrittenWarning     SanctionKind = "written-warning"
	TemporaryExclusion SanctionKind = "temporary-exclusion"
	PermanentExclusion SanctionKind = "permanent-exclusion"
)

// Level returns the level of the measure. A profile may leave a measure out; it
// cannot give it another level. A kind nobody knows has level 0.
func (k SanctionKind) Level() Level {
	switch k {
	case Warning:
		return 1
	case WrittenWarning:
		return 2
	case TemporaryExclusion, PermanentExclusion:
		return 3
	case NoSanction:
	}
	return 0
}

// Weight orders the measures, the heaviest highest, for "one question at a
// time, heaviest first"; both exclusions are of level 3, the permanent one the
// heavier.
func (k SanctionKind) Weight() int {
	switch k {
	case Warning:
		return 1
	case WrittenWarning:
		return 2
	case TemporaryExclusion:
		return 3
	case PermanentExclusion:
		return 4
	case NoSanction:
	}
	return 0
}

// Exclusion tells whether the measure affects presence in the training
// (R. 6352-5): the procedure before a council is then due.
func (k SanctionKind) Exclusion() bool { return k == TemporaryExclusion || k == PermanentExclusion }

// Known tells whether the measure is of the scale, or no sanction.
func (k SanctionKind) Known() bool { return k == NoSanction || k.Level() > 0 }

// Key returns the key of the measure's words.
func (k SanctionKind) Key() string { return "sanction." + string(k) }

// A SanctionRule is a measure that the regulation provides.
type SanctionRule struct {
	Kind    SanctionKind `json:"kind"`
	Level   Level        `json:"level"`
	Title   Text         `json:"title"`
	Article Article      `json:"article"`
	Bar     bool         `json:"bar,omitempty"` // may carry a bar from all training
}

// Sanction returns a measure; false if the regulation does not provide it.
func (p Profile) Sanction(k SanctionKind) (SanctionRule, bool) {
	for _, s := range p.Sanctions {
		if s.Kind == k {
			return s, true
		}
	}
	return SanctionRule{}, false
}

// A Breach is one entry of the catalogue: an article that a learner can fail.
type Breach struct {
	Article Article `json:"article"`
	Title   Text    `json:"title"`
	Levels  []Level `json:"levels"` // open to it

	Automatic bool `json:"automatic,omitempty"` // taken up without a choice (3.3)
	AtOnce    bool `json:"at_once,omitempty"`   // opens a case immediately (3.8)
	Council   bool `json:"council,omitempty"`   // an exclusion needs a council, without departure (3.8)
	Criminal  bool `json:"criminal,omitempty"`  // the facts may be criminal: check
	Running   bool `json:"running,omitempty"`   // levels depend on the run of absences (3.1.1)
}

// Opens tells whether a level is open to the breach.
func (b Breach) Opens(l Level) bool { return slices.Contains(b.Levels, l) }

// Breach returns an entry of the catalogue; false if the article is none.
func (p Profile) Breach(a Article) (Breach, bool) {
	for _, b := range p.Breaches {
		if b.Article == a {
			return b, true
		}
	}
	return Breach{}, false
}
