package days

import "time"

// A Count is a period with its arithmetic kept, so that a reason can show how
// a date was found and a picture can draw it.
type Count struct {
	From Day     // the day of the event, which is not counted (art. 641 CPC)
	N    int     // the length: days, or months for Months
	Last Day     // the nth day
	Why  Closing // why it was moved; zero if it was not
	End  Day     // the nth day, extended to the next open day (art. 642 CPC)
	Free Day     // the day after the end: the act is allowed
}

// Extended tells whether the last day was closed and moved.
func (c Count) Extended() bool { return !c.Why.IsZero() }

// Clear counts n clear days after the day of an event: the nth day is moved to
// the next open day if it is closed, and the act may be done the day after.
// Received on the 20th, 8 clear days: the 28th, a Saturday, becomes Monday the
// 30th, and the council may sit on the 1st.
func (c Calendar) Clear(from Day, n int) Count {
	if from <= 0 {
		return Count{N: n}
	}
	return c.extend(Count{From: from, N: n, Last: from + Day(n)})
}

// Months counts n months after the day of an event: the same day-number of the
// last month, or the last day of that month (art. 641 CPC), moved to the next
// open day if it is closed.
func (c Calendar) Months(from Day, n int) Count {
	last := from.AddMonths(n)
	if from <= 0 || last == 0 {
		return Count{N: n}
	}
	return c.extend(Count{From: from, N: n, Last: last})
}

func (c Calendar) extend(count Count) Count {
	var closed bool
	count.End = count.Last
	if count.Why, closed = c.Closed(count.Last); closed {
		count.End = c.NextOpen(count.Last + 1)
	}
	count.Free = count.End + 1
	return count
}

// CountedBack returns the day n days before a day, moved to the previous open
// day if it is closed; no day if none was given.
func (c Calendar) CountedBack(d Day, n int) Day {
	if d <= Day(n) {
		return 0
	}
	return c.LastOpen(d - Day(n))
}

// FirstCountedBack returns the first day whose count back by n days is not
// before a day: what CountedBack allows, asked from the other end. An open day
// must stand between the two, so it is the first open day from there, and n.
func (c Calendar) FirstCountedBack(from Day, n int) Day {
	if from <= 0 {
		return 0
	}
	return c.NextOpen(from) + Day(n)
}

// EveOfMonth returns the last day of a period of whole months that starts on a
// day, that day being counted: the eve of the same day-number so many months
// on, a number that does not exist becoming the last day of that month. From
// 31 January, one month ends on 27 February.
func EveOfMonth(start Day, months int) Day {
	on := start.AddMonths(months)
	if on == 0 {
		return 0
	}
	return on - 1
}

// OneYearLast returns the last day of a year that starts on a day: the eve of
// its anniversary.
func OneYearLast(start Day) Day { return EveOfMonth(start, 12) }

// Majority returns the eighteenth birthday. Both days are the same but for
// somebody born on 29 February, of age on 28 February in a common year
// (circular of 25 July 2013) or, by another reading, on 1 March.
func Majority(birth Day) (feb28, mar1 Day) {
	feb28 = birth.AddMonths(18 * 12)
	mar1 = feb28
	_, month, day := birth.Date()
	_, _, on := feb28.Date()
	if month == time.February && day == 29 && on == 28 {
		mar1++
	}
	return feb28, mar1
}
