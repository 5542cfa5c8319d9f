package days

// A Zone is a part of France with public holidays of its own, named as in the
// State's open data (data.gouv.fr, « Jours fériés en France »). The empty zone
// says "none known" (somebody abroad) and has no holiday.
type Zone string

// The zones of the State's data.
const (
	Metropole       Zone = "metropole"
	AlsaceMoselle   Zone = "alsace-moselle"
	Guadeloupe      Zone = "guadeloupe"
	Guyane          Zone = "guyane"
	LaReunion       Zone = "la-reunion"
	Martinique      Zone = "martinique"
	Mayotte         Zone = "mayotte"
	SaintBarthelemy Zone = "saint-barthelemy"
	SaintMartin     Zone = "saint-martin"
)

// Zones returns the nine zones, the one of most learners first. The slice is
// the caller's own.
func Zones() []Zone {
	return []Zone{
		Metropole, AlsaceMoselle, Guadeloupe, Guyane, LaReunion,
		Martinique, Mayotte, SaintBarthelemy, SaintMartin,
	}
}

// Known tells whether the zone is one of the nine.
func Known(z Zone) bool {
	switch z {
	case Metropole, AlsaceMoselle, Guadeloupe, Guyane, LaReunion,
		Martinique, Mayotte, SaintBarthelemy, SaintMartin:
		return true
	}
	return false
}
