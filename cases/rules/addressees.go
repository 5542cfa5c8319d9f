package rules

import (
	"greffe/cases"
	"greffe/cases/days"
)

// Addressees are those who must receive a letter to the learner dated that day:
// the learner, and for a minor each legal representative (R-MINOR).
func Addressees(m Matter, letter days.Day) []cases.PersonID { return m.addressees(letter) }

// TreatedAsMinor tells whether the legal representatives are copied in a letter
// of that day.
func TreatedAsMinor(m Matter, letter days.Day) bool { return m.ageFor(letter).Copied() }
