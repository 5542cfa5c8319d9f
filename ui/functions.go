package ui

import (
	"greffe/assets/translations"
	"greffe/cases/regulation"
)

// functionWords names a function of article 5.2, or the secretary's.
func functionWords(w translations.Words, s regulation.Seat) string { return w.T(functionKey(s)) }

// functionKey is the key of a function's name.
func functionKey(s regulation.Seat) string {
	name := string(s)
	switch s {
	case regulation.SeatPedagogical:
		name = "pedagogical"
	case regulation.SeatBilling:
		name = "billing"
	case regulation.SeatSuccess:
		name = "success"
	case regulation.SeatLearners:
		name = "learners"
	case regulation.SeatPresident, regulation.SeatSecretary:
	}
	return "seat." + name + ".label"
}
