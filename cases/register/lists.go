package register

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/regulation"
	"greffe/cases/rules"
)

// A Term is a function of the council held for some time.
type Term struct {
	Seat  regulation.Seat
	From  days.Day
	Until days.Day // zero for no end
}

// Fold makes a text comparable: lower case, no accents, ligatures opened,
// anything but letters and digits a space. Both sides of a search are folded.
func Fold(text string) string {
	var b strings.Builder
	space := false
	for _, r := range norm.NFKD.String(text) {
		switch {
		case unicode.Is(unicode.Mn, r):
			continue
		case !unicode.IsLetter(r) && !unicode.IsDigit(r):
			space = b.Len() > 0
			continue
		}
		if space {
			b.WriteByte(' ')
			space = false
		}
		switch r = unicode.ToLower(r); r {
		case 'œ':
			b.WriteString("oe")
		case 'æ':
			b.WriteString("ae")
		case 'ß':
			b.WriteString("ss")
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// Words returns the words of a search, folded.
func Words(text string) []string { return strings.Fields(Fold(text)) }

// Matches tells whether each word of a search begins a word of a folded text.
func Matches(folded string, words []string) bool {
	have := strings.Fields(folded)
	for _, w := range words {
		if !slices.ContainsFunc(have, func(h string) bool { return strings.HasPrefix(h, w) }) {
			return false
		}
	}
	return true
}

// NumberOrder gives a case's number as a count that sorts: the year, then the
// number in the year; DC-2026-1000 stands behind DC-2026-999.
func NumberOrder(number string) int64 {
	parts := strings.Split(number, "-")
	if len(parts) < 2 {
		return 0
	}
	year, err := strconv.ParseInt(parts[len(parts)-2], 10, 32)
	if err != nil {
		return 0
	}
	n, err := strconv.ParseInt(parts[len(parts)-1], 10, 32)
	if err != nil {
		return 0
	}
	return year*1_000_000 + n
}

// StageOrder is the place of a stage on the stepper; abandoned stands last.
func StageOrder(s rules.Stage) int {
	if i := slices.Index(rules.Stages(), s); i >= 0 {
		return i
	}
	return len(rules.Stages())
}

// LastOfAll sorts a missing day behind every other.
const LastOfAll days.Day = 1 << 30

// DueOrder is a day as the lists sort it: no day stands last.
func DueOrder(d days.Day) days.Day {
	if d == 0 {
		return LastOfAll
	}
	return d
}

// The ways to sort the list of cases.
const (
	SortNumber  = "number"
	SortLearner = "learner"
	SortStage   = "stage"
	SortDue     = "due"
	SortOpened  = "opened"
)

// The states of a sitting.
const (
	SittingPlanned   = "planned"
	SittingOpen      = "open"
	SittingAdjourned = "adjourned"
	SittingClosed    = "closed"
)

// The kinds of hits of the search.
const (
	HitCase   = "case"
	HitPerson = "person"
	HitLetter = "letter"
)

// NameOrder is what the directory sorts by: the family name, then the given
// name; the legal name of an organisation.
func NameOrder(i cases.Identity) string {
	if i.Name != "" {
		return Fold(i.Name)
	}
	return Fold(i.Family + " " + i.Given)
}

// PersonHit is the answer of the search for somebody of the directory.
func PersonHit(p PersonProjection) Hit {
	i := p.Row.Identity
	detail := i.Title
	if detail == "" {
		detail = i.Email
	}
	return Hit{Kind: HitPerson, Person: p.Row.Person, Title: p.Row.Name, Detail: detail, Born: i.Born}
}

// LetterHit is the answer of the search for an envelope's number.
func LetterHit(l LetterRow) Hit {
	return Hit{Kind: HitLetter, Case: l.Case, Title: l.Service.Number, Detail: l.Number + ", " + l.To}
}
