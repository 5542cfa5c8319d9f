package ui

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/regulation"
)

// slotAt is a sitting of one hour on 1 December 2026.
func slotAt(id cases.SittingID, hour, place, link string, people ...slotPerson) clashSlot {
	out := clashSlot{Sitting: id, Title: "le dossier " + string(id), Day: days.Must("2026-12-01"), Minutes: 60, Place: place, Link: link, People: people}
	if hour != "" {
		out.At = days.MustHour(hour)
	}
	return out
}

func TestWhatTwoSittingsNeedAtTheSameTime(t *testing.T) {
	president := slotPerson{"p", "Hélène Garnier", regulation.SeatPresident}
	member := slotPerson{"m", "Nadia Ferhat", regulation.SeatPedagogical}
	learner := slotPerson{"l", "Camille Laurent", ""}
	later := slotAt("b", "14:30", "", "", president)
	later.Day++
	long := slotAt("b", "10:00", "Salle du conseil", "")
	long.Minutes = 300
	for _, tc := range []struct {
		name   string
		a      clashSlot
		others []clashSlot
		want   []clashKind
	}{
		{"nobody and nothing in common", slotAt("a", "14:00", "Salle 1", "", president), []clashSlot{slotAt("b", "14:00", "Salle 2", "", member)}, nil},
		{"the president presides twice", slotAt("a", "14:00", "", "", president), []clashSlot{slotAt("b", "14:30", "", "", president)}, []clashKind{clashPresident}},
		{"who presides here sits there", slotAt("a", "14:00", "", "", president), []clashSlot{slotAt("b", "14:30", "", "", slotPerson{"p", "Hélène Garnier", regulation.SeatPedagogical})}, []clashKind{clashPresident}},
		{"a member sits twice", slotAt("a", "14:00", "", "", member), []clashSlot{slotAt("b", "14:59", "", "", member)}, []clashKind{clashMember}},
		{"a learner is called twice", slotAt("a", "14:00", "", "", learner), []clashSlot{slotAt("b", "13:30", "", "", learner)}, []clashKind{clashLearner}},
		{"the room, whatever its capitals, accents and spaces", slotAt("a", "14:00", " salle  du CONSEIL, Évry", ""), []clashSlot{slotAt("b", "14:30", "Salle du conseil, Evry", "")}, []clashKind{clashRoom}},
		{"the link", slotAt("a", "14:00", "", "https://visio.exemple/1"), []clashSlot{slotAt("b", "14:00", "", "https://visio.exemple/1")}, []clashKind{clashLink}},
		{"no room and no link are not the same", slotAt("a", "14:00", "", ""), []clashSlot{slotAt("b", "14:00", "", "")}, nil},
		{"one begins when the other ends", slotAt("a", "14:00", "Salle", "", president), []clashSlot{slotAt("b", "15:00", "Salle", "", president)}, nil},
		{"it begins a minute before the other ends", slotAt("a", "14:59", "Salle", ""), []clashSlot{slotAt("b", "14:00", "Salle", "")}, []clashKind{clashRoom}},
		{"a long sitting lasts until the afternoon", slotAt("a", "14:00", "salle du conseil", ""), []clashSlot{long}, []clashKind{clashRoom}},
		{"another day", slotAt("a", "14:30", "", "", president), []clashSlot{later}, nil},
		{"a sitting without an hour may be at any", slotAt("a", "09:00", "", "", member), []clashSlot{slotAt("b", "", "", "", member)}, []clashKind{clashMember}},
		{"itself", slotAt("a", "14:00", "Salle", "", president), []clashSlot{slotAt("a", "14:00", "Salle", "", president)}, nil},
		{"two not planned yet are two", slotAt("", "14:00", "Salle", ""), []clashSlot{slotAt("", "14:00", "Salle", "")}, []clashKind{clashRoom}},
		{"everything, the gravest first", slotAt("a", "14:00", "Salle", "x", member, learner, president), []clashSlot{slotAt("b", "14:00", "Salle", "x", president, member, learner)},
			[]clashKind{clashPresident, clashLearner, clashMember, clashRoom, clashLink}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			var got []clashKind
			for _, c := range clashesOf(tc.a, tc.others) {
				got = append(got, c.Kind)
			}
			if diff := cmp.Diff(tc.want, got); diff != "" {
				t.Error(diff)
			}
			for _, o := range tc.others { // it is the same from the other side
				if back := clashesOf(o, []clashSlot{tc.a}); len(tc.others) == 1 && len(back) != len(tc.want) {
					t.Errorf("from the other side: got %d, want %d", len(back), len(tc.want))
				}
			}
		})
	}
}

func TestAClashIsSaidInASentence(t *testing.T) {
	s := newStage(t)
	for _, tc := range []struct {
		clash slotClash
		want  string
	}{
		{slotClash{Kind: clashPresident, What: "Hélène Garnier", Title: "Noé Petit", At: days.MustHour("14:30")}, "Hélène Garnier préside ou doit présider une autre séance à la même heure : Noé Petit, à 14 h 30"},
		{slotClash{Kind: clashRoom, What: "Salle 2", Title: "Noé Petit"}, "La salle est prise : Salle 2 (Noé Petit, dont l’heure n’est pas fixée)"},
		{slotClash{Kind: clashMember, What: "Nadia Ferhat", At: days.MustHour("9:00")}, "Nadia Ferhat siège à une autre séance à la même heure : séance sans dossier, à 9 h 00"},
		{slotClash{Kind: clashAway, What: "Nadia Ferhat", Until: days.Must("2026-12-04")}, "Absence connue de Nadia Ferhat, jusqu’au ven. 4 déc."},
	} {
		if got := plainSpaces(tc.clash.words(s.words)); got != tc.want {
			t.Errorf("got %q, want %q", got, tc.want)
		}
	}
}

func TestWhoIsKnownToBeAway(t *testing.T) {
	away := &cases.Person{ID: "m", Away: []cases.Done[cases.KnownAway]{
		{Is: cases.KnownAway{From: days.Must("2026-11-20"), Until: days.Must("2026-11-30")}},
		{Is: cases.KnownAway{From: days.Must("2026-12-01"), Until: days.Must("2026-12-03")}},
	}}
	s := slotAt("a", "14:00", "", "", slotPerson{"m", "Nadia Ferhat", regulation.SeatPedagogical}, slotPerson{"x", "Autre", ""})
	for day, want := range map[string]int{"2026-11-19": 0, "2026-11-20": 1, "2026-12-03": 1, "2026-12-04": 0} {
		s.Day = days.Must(day)
		if got := absences(s, map[cases.PersonID]*cases.Person{"m": away}); len(got) != want {
			t.Errorf("on %s: got %v, want %d", day, got, want)
		}
	}
}
