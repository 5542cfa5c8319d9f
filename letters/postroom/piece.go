package postroom

import (
	"greffe/assets/translations"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/post"
)

// A Sender is who posts, as it stands on an envelope.
type Sender struct {
	Name    string
	Service string
	Address post.Address
}

// lines is the sender's block, from the name to the town.
func (s Sender) lines() []string { return s.Address.ForEnvelope(s.Name, s.Service) }

// A Piece is one envelope: whom it goes to and how.
type Piece struct {
	Reference string   // of the office: the case, and a short mark of the envelope
	Name      []string // of the addressee, a line each
	Address   post.Address
	Channel   post.Channel
	Number    string // of the post; empty while none is known
	Documents [][]byte
}

func (p Piece) lines() []string { return p.Address.ForEnvelope(p.Name...) }

// name is the addressee on one line.
func (p Piece) name() string {
	if len(p.Name) == 0 {
		return ""
	}
	return p.Name[0]
}

// A Problem says why something was not made, or how it was made otherwise, for
// one piece.
type Problem struct {
	Index   int // of the piece, counted from 0
	Fatal   bool
	Message message.Message
}

// language is French unless English is asked for by its two letters.
func language(code string) translations.Lang {
	if code == translations.English.Code() {
		return translations.English
	}
	return translations.French
}

// words are those of a language for paper.
func (p *Press) words(code string) translations.Words {
	return p.catalogue.Words(language(code), translations.Paper)
}

// dated writes a day in figures, as a clerk of the post reads it.
func dated(d days.Day) string {
	if d == 0 {
		return ""
	}
	y, m, n := d.Date()
	return pad(n, 2) + "/" + pad(int(m), 2) + "/" + pad(y, 4)
}

func pad(n, width int) string {
	out := ""
	for range width {
		out = string(rune('0'+n%10)) + out
		n /= 10
	}
	return out
}
