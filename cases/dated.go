package cases

import (
	"slices"

	"greffe/cases/days"
)

// Dated is a value in force from a day on, until the next one: an address, a
// term of office, a delegation.
type Dated[T any] struct {
	From  days.Day
	Until days.Day // last day, zero for no end
	Act   ActID
	Is    T
}

// AsOf returns the value in force on a day: the last one whose first day is
// not after it and whose last day, if any, is not before it.
func AsOf[T any](in []Dated[T], d days.Day) (Dated[T], bool) {
	for _, v := range slices.Backward(in) {
		if v.From <= d && (v.Until == 0 || d <= v.Until) {
			return v, true
		}
	}
	var none Dated[T]
	return none, false
}

// insert keeps values in order of their first day; of one day, the last recorded wins.
func insert[T any](in []Dated[T], v Dated[T]) []Dated[T] {
	i := len(in)
	for i > 0 && in[i-1].From > v.From {
		i--
	}
	out := make([]Dated[T], 0, len(in)+1)
	out = append(out, in[:i]...)
	out = append(out, v)
	return append(out, in[i:]...)
}
