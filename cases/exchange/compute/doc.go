// Package compute completes tables of dates and votes: a CSV file with the days
// to count from comes in, the same file with the days the rules find goes out.
// It holds no rule of its own: every answer is asked of the packages that judge
// the cases, so a table and the window can never disagree.
//
// The format is RFC 4180 with "\n" at the ends of lines, ISO dates, and a
// header. A record never runs over several lines: a line that cannot be read
// spoils itself only.
package compute
