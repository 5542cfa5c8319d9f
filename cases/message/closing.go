package message

import "greffe/cases/days"

// Closing fills a field with why a day is closed: Saturday, Sunday or a holiday
// in the words of the language, or the name the office gave.
func Closing(name string, c days.Closing) Value {
	if key := c.Key(); key != "" {
		return Term(name, key)
	}
	return Text(name, c.Name)
}
