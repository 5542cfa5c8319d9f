package cases

import (
	"cmp"
	"slices"

	"greffe/cases/days"
)

// Standing returns the acts that stand, in the order they happened: struck acts
// and the strikes themselves are left out. Days come first; within a day, times;
// an act without a time stands right behind the act of that day recorded before
// it, so that the order of recording decides and no circle can arise.
func Standing(acts []Act) []Act {
	struck := Struck(acts)
	byRank := make([]Act, 0, len(acts))
	for _, a := range acts {
		_, gone := struck[a.ID]
		if _, strike := a.Payload.(StrikeAct); !gone && !strike {
			byRank = append(byRank, a)
		}
	}
	slices.SortStableFunc(byRank, func(a, b Act) int {
		return cmp.Or(cmp.Compare(a.On, b.On), cmp.Compare(a.Rank, b.Rank))
	})
	out := make([]Act, 0, len(byRank))
	for i := 0; i < len(byRank); {
		j := i
		for j < len(byRank) && byRank[j].On == byRank[i].On {
			j++
		}
		out = append(out, ordered(byRank[i:j])...)
		i = j
	}
	return out
}

// ordered puts the acts of one day, given in the order of recording, in the order they happened.
func ordered(day []Act) []Act {
	out := make([]Act, 0, len(day))
	behind := 0 // where an act without a time goes
	for _, a := range day {
		at := behind
		if a.At != 0 {
			at = slices.IndexFunc(out, func(o Act) bool { return o.At > a.At })
			if at < 0 {
				at = len(out)
			}
		}
		out = slices.Insert(out, at, a)
		behind = at + 1
	}
	return out
}

// Struck returns the strike of each struck act.
func Struck(acts []Act) map[ActID]Act {
	var out map[ActID]Act
	for _, a := range acts {
		if s, ok := a.Payload.(StrikeAct); ok {
			if out == nil {
				out = map[ActID]Act{}
			}
			out[s.Act] = a
		}
	}
	return out
}

// Before tells whether a day and time lie before another. Without both times,
// two acts of one day are neither before the other.
func Before(day days.Day, at days.Hour, otherDay days.Day, otherAt days.Hour) bool {
	if day != otherDay {
		return day < otherDay
	}
	return at != 0 && otherAt != 0 && at < otherAt
}
