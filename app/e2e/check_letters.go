package e2e

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"

	"greffe/cases"
	"greffe/cases/register"
)

// A paper is one copy of an issued letter, as it must be.
type paper struct {
	kind  cases.LetterType
	to    string // empty: for the file
	says  []string
	never []string
}

// letters fails the journey unless the issued copies are these, in their order,
// and each says all that it must and nothing that it must not. The PDFs stay in
// the folder letters of the session, under telling names.
func (s *Session) letters(evening string, want []paper) {
	s.t.Helper()
	folder := filepath.Join(s.options.Out, "letters")
	if err := os.MkdirAll(folder, 0o700); err != nil {
		s.t.Fatalf("%v", err)
	}
	n := 0
	s.opened(evening, evening, func(ctx context.Context, desk *register.Desk) {
		v := s.only(ctx, desk)
		for _, l := range v.Matter.Case.Letters {
			for _, c := range l.Copies() {
				b, err := desk.Document(ctx, c.Document)
				if err != nil {
					s.t.Fatalf("%s: %v", l.Issued.Is.Type, err)
				}
				to := v.Matter.Name(c.To)
				if c.To == "" {
					to = ""
				}
				file := filepath.Join(folder, strings.ReplaceAll(fmt.Sprintf("%02d-%s-%s.pdf", n+1, l.Issued.Is.Type, to), " ", "-"))
				if err := os.WriteFile(file, b, 0o600); err != nil {
					s.t.Fatalf("%v", err)
				}
				if n == len(want) || want[n].kind != l.Issued.Is.Type || want[n].to != to {
					s.t.Fatalf("copy %d is %s to %q, which is not awaited", n+1, l.Issued.Is.Type, to)
				}
				s.paper(s.PDFText(file), want[n])
				n++
			}
		}
	})
	if n != len(want) {
		s.t.Fatalf("%d copies, want %d", n, len(want))
	}
}

// paper checks one text.
func (s *Session) paper(text string, want paper) {
	s.t.Helper()
	text = strings.Join(strings.Fields(text), " ")
	name := strings.TrimSpace(string(want.kind) + " to " + want.to)
	for _, part := range append(letterhead(), want.says...) {
		if !strings.Contains(text, strings.Join(strings.Fields(part), " ")) {
			s.t.Fatalf("%s does not say %q:\n%s", name, part, text)
		}
	}
	for _, part := range want.never {
		if strings.Contains(strings.ToLower(text), strings.ToLower(part)) {
			s.t.Fatalf("%s says %q:\n%s", name, part, text)
		}
	}
	if found := money().FindString(text); found != "" {
		s.t.Fatalf("%s speaks of money, %q:\n%s", name, found, text)
	}
	if found := figures().FindString(text); found != "" && want.kind != cases.LetterMinutes {
		s.t.Fatalf("%s tells the votes, %q:\n%s", name, found, text)
	}
}

// letterhead is what every paper of the office carries.
func letterhead() []string {
	o := openClassrooms()
	return []string{o.name, o.service, "10 quai de la Charente", "75019 PARIS", o.uai, o.declaration, "DC-2026-001"}
}

// money is what no letter may speak of: sanctions are never financial (L. 6352-3).
func money() *regexp.Regexp {
	return regexp.MustCompile(`(?i)€|\beuros?\b|\bfrais\b|\bamendes?\b|\brembours\w*|\bindemni\w*|\bcoûts?\b`)
}

// figures are the words of a vote, which only the minutes tell.
func figures() *regexp.Regexp {
	return regexp.MustCompile(`(?i)\babstentions?\b|\bsuffrages?\b|\bprépondérante\b|\b\d+ (pour|contre)\b|\bcontre \d`)
}

// privacy is what tells the learner about personal data.
func privacy() string { return "RGPD : " + openClassrooms().privacy }
