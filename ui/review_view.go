package ui

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/mailing"
	"greffe/cases/message"
	"greffe/cases/register"
	"greffe/cases/rules"
	"greffe/ui/parts"
)

// A letter that the director approves is submitted as it would be issued: its
// copies as PDF, and the act itself, so that what is issued afterwards is what
// was read, to the byte, whoever issues it and on whatever day.

// A submittedLetter is the act that would issue a letter, kept as a document.
type submittedLetter struct {
	Kind    cases.Kind      `json:"kind"`
	Version int             `json:"version"`
	Payload json.RawMessage `json:"payload"`
}

// packLetter writes a frozen letter as a document.
func packLetter(l cases.IssueLetter) ([]byte, error) {
	payload, err := cases.Encode(l)
	if err != nil {
		return nil, fmt.Errorf("the letter to submit: %w", err)
	}
	b, err := json.Marshal(submittedLetter{Kind: l.Kind(), Version: cases.Version(l.Kind()), Payload: payload})
	if err != nil {
		return nil, fmt.Errorf("the letter to submit: %w", err)
	}
	return b, nil
}

// unpackLetter reads what packLetter wrote. The error wraps cases.ErrPayload or
// cases.ErrNewer.
func unpackLetter(b []byte) (cases.IssueLetter, error) {
	var s submittedLetter
	if err := json.Unmarshal(b, &s); err != nil || s.Kind != cases.KindIssueLetter {
		return cases.IssueLetter{}, fmt.Errorf("a submitted letter: %w", cases.ErrPayload)
	}
	p, err := cases.Decode(s.Kind, s.Version, s.Payload)
	if err != nil {
		return cases.IssueLetter{}, fmt.Errorf("a submitted letter: %w", err)
	}
	l, ok := p.(cases.IssueLetter)
	if !ok {
		return cases.IssueLetter{}, fmt.Errorf("a submitted letter: %w", cases.ErrPayload)
	}
	return l, nil
}

// awaitsApproval tells whether nothing but the director's approval stops a letter.
func (l letterCheck) awaitsApproval() bool {
	if len(l.Refused) > 0 || len(l.Roles) == 0 {
		return false
	}
	return !slices.ContainsFunc(l.Roles, func(m message.Message) bool {
		return m.Key != "register.approval" && !strings.HasPrefix(m.Key, "register.approval.")
	})
}

// awaiting are the letters that nothing but the director's approval stops.
func (c checkView) awaiting() []letterCheck {
	var out []letterCheck
	for _, l := range c.Issue {
		if l.awaitsApproval() {
			out = append(out, l)
		}
	}
	return out
}

// reviewsOpen are the last reviews of the letters of a case that are not issued.
func reviewsOpen(c *cases.Case) []cases.Review {
	var out []cases.Review
	seen := map[cases.LetterID]bool{}
	for _, r := range slices.Backward(c.Reviews) {
		id := r.Submitted.Is.Letter
		if seen[id] {
			continue
		}
		seen[id] = true
		if _, issued := c.Letter(id); !issued {
			out = append(out, r)
		}
	}
	slices.Reverse(out)
	return out
}

// adoptReviewed gives the letters of a plan the names of those of their kind that
// were submitted and not issued: made again, they are the same letters.
func adoptReviewed(p *mailing.Plan, c *cases.Case) {
	open := reviewsOpen(c)
	for i := range p.Letters {
		at := slices.IndexFunc(open, func(r cases.Review) bool { return r.Submitted.Is.Type == p.Letters[i].Type })
		if at >= 0 {
			p.Letters[i].Letter = open[at].Submitted.Is.Letter
			open = slices.Delete(open, at, at+1)
		}
	}
}

// A reviewNote is what became of one submitted letter.
type reviewNote struct {
	Review cases.Review
	State  string // submitted, approved, returned
	Tone   parts.Tone
	Words  string
}

// reviewNotes tells what became of the letters of a plan that were submitted.
func reviewNotes(w translations.Words, c *cases.Case, p mailing.Plan, nameOf func(cases.UserID) string) []reviewNote {
	var out []reviewNote
	for _, r := range reviewsOpen(c) {
		if slices.ContainsFunc(p.Letters, func(l cases.IssueLetter) bool { return l.Letter == r.Submitted.Is.Letter }) {
			out = append(out, reviewNoteOf(w, r, nameOf))
		}
	}
	return out
}

func reviewNoteOf(w translations.Words, r cases.Review, nameOf func(cases.UserID) string) reviewNote {
	letter := message.Term("letter", "letter."+string(r.Submitted.Is.Type))
	n := reviewNote{Review: r}
	switch {
	case r.Returned != nil:
		n.State, n.Tone = "returned", parts.ToneWarn
		n.Words = w.T("review.note.returned", letter, message.Text("who", nameOf(r.Returned.Act.By)), message.Day("day", r.Returned.Act.On),
			message.Text("comments", r.Returned.Is.Comments))
	case r.Approved != nil:
		n.State, n.Tone = "approved", parts.ToneOK
		n.Words = w.T("review.note.approved", letter, message.Text("who", nameOf(r.Approved.Act.By)), message.Day("day", r.Approved.Act.On))
		if r.Approved.Is.Note != "" {
			n.Words += " " + r.Approved.Is.Note
		}
	default:
		n.State, n.Tone = "submitted", parts.ToneInfo
		n.Words = w.T("review.note.submitted", letter, message.Day("day", r.Submitted.Act.On))
	}
	n.Words = capital(n.Words)
	return n
}

// A reviewLetter is a submitted letter on the director's page.
type reviewLetter struct {
	View   register.View
	Review cases.Review
}

// reviewLetters are the letters that wait for the director, those submitted
// first before the others.
func reviewLetters(views []register.View) []reviewLetter {
	var out []reviewLetter
	for _, v := range views {
		for _, r := range reviewsOpen(v.Matter.Case) {
			if r.Approved == nil && r.Returned == nil {
				out = append(out, reviewLetter{View: v, Review: r})
			}
		}
	}
	slices.SortStableFunc(out, func(a, b reviewLetter) int {
		return int(a.Review.Submitted.Act.Rank - b.Review.Submitted.Act.Rank)
	})
	return out
}

// reviewCases are the cases of the docket with a submitted letter, each once.
func reviewCases(rows []register.DocketRow) []cases.CaseID {
	var out []cases.CaseID
	for _, r := range rows {
		if r.Due.Kind == rules.DoApprove && !slices.Contains(out, r.Case) {
			out = append(out, r.Case)
		}
	}
	return out
}

// reviewState is the word for the state of a letter that the docket asks for.
func reviewState(w translations.Words, kind rules.DueKind) string {
	switch kind {
	case rules.DoApprove:
		return w.T("review.state.submitted")
	case rules.DoRework:
		return w.T("review.state.returned")
	default:
		return w.T("label.draft")
	}
}
