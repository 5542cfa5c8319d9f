// Package message holds sentences that are not yet worded: a key and its
// values. Rules, the register and the post return messages; only
// assets/translations turns them into French or English.
package message

import "greffe/cases/days"

// A Message is a sentence not yet worded. No act holds one.
type Message struct {
	Key    string  `json:"k"`
	Values []Value `json:"v,omitempty"`
}

// A Kind tells how a value is worded.
type Kind uint8

// The kinds of values.
const (
	KindText   Kind = iota // as it is: a name
	KindNumber             // chooses the plural
	KindDay                // with its weekday on screens, in full on paper
	KindHour               // 14:00, 14 h 00
	KindTerm               // a message in its turn: why a day is closed, a seat
	KindList               // several messages, joined with commas and "and"
)

// A Value fills one named field of a sentence.
type Value struct {
	Name   string    `json:"n"`
	Kind   Kind      `json:"c,omitempty"`
	Text   string    `json:"t,omitempty"`
	Number int       `json:"i,omitempty"`
	Day    days.Day  `json:"d,omitempty"`
	Hour   days.Hour `json:"h,omitempty"`
	Inner  []Message `json:"m,omitempty"`
}

// New returns the sentence of a key, with its values.
func New(key string, values ...Value) Message { return Message{Key: key, Values: values} }

// IsZero tells whether there is no sentence.
func (m Message) IsZero() bool { return m.Key == "" }

// Literal is a sentence that is already a text, such as a name; it is worded as it is.
func Literal(text string) Message { return New("literal", Text("text", text)) }

// Text fills a field with a text as it is: a name, a number of a letter.
func Text(name, text string) Value { return Value{Name: name, Kind: KindText, Text: text} }

// Number fills a field with a count; it also chooses the plural.
func Number(name string, n int) Value { return Value{Name: name, Kind: KindNumber, Number: n} }

// Day fills a field with a day.
func Day(name string, d days.Day) Value { return Value{Name: name, Kind: KindDay, Day: d} }

// Hour fills a field with a time of day.
func Hour(name string, h days.Hour) Value { return Value{Name: name, Kind: KindHour, Hour: h} }

// Term fills a field with the words of another key.
func Term(name, key string) Value {
	return Value{Name: name, Kind: KindTerm, Inner: []Message{New(key)}}
}

// Said fills a field with another sentence.
func Said(name string, m Message) Value {
	return Value{Name: name, Kind: KindTerm, Inner: []Message{m}}
}

// List fills a field with several sentences, joined as a list.
func List(name string, in ...Message) Value { return Value{Name: name, Kind: KindList, Inner: in} }
