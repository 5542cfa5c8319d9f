package days

// Week returns the number of the week of a day and the year it belongs to: weeks
// begin on Monday, and the first of a year is the one with its first Thursday
// (ISO 8601). Zeros for no day.
func (d Day) Week() (year, week int) {
	if !d.Given() {
		return 0, 0
	}
	thursday := d.Monday() + 3
	year, _, _ = thursday.Date()
	first, err := On(year, 1, 1)
	if err != nil {
		return 0, 0
	}
	return year, int(thursday-first)/7 + 1
}

// Monday is the first day of the week of a day.
func (d Day) Monday() Day { return d - Day((int(d.Weekday())+6)%7) }
