package ui

import (
	"greffe/assets/translations"
	"greffe/cases/regulation"
)

// functionWords names a function of article 5.2, or the secretary's.
func functionWords(w translations.Words, s regulation.Seat) string {
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
	return w.T("seat." + name + ".label")
}
