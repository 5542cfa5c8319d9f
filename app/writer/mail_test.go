package writer

import (
	"bytes"
	"context"
	"encoding/base64"
	"errors"
	"io"
	"mime"
	"mime/multipart"
	"net/mail"
	"strings"
	"testing"

	"greffe/assets/translations"
	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/post"
	"greffe/cases/regulation"
)

// parsed reads a draft back as a mail program does: its head, its text and the
// names and bytes of what is attached.
func parsed(t *testing.T, eml []byte) (head mail.Header, text string, attached map[string][]byte) {
	t.Helper()
	m, err := mail.ReadMessage(bytes.NewReader(eml))
	if err != nil {
		t.Fatal(err)
	}
	kind, values, err := mime.ParseMediaType(m.Header.Get("Content-Type"))
	if err != nil || kind != "multipart/mixed" {
		t.Fatalf("%q, %v", kind, err)
	}
	attached = map[string][]byte{}
	for r := multipart.NewReader(m.Body, values["boundary"]); ; {
		p, err := r.NextPart() // it decodes quoted-printable
		if errors.Is(err, io.EOF) {
			return m.Header, text, attached
		}
		if err != nil {
			t.Fatal(err)
		}
		in := io.Reader(p)
		if p.Header.Get("Content-Transfer-Encoding") == "base64" {
			in = base64.NewDecoder(base64.StdEncoding, p)
		}
		b, err := io.ReadAll(in)
		if err != nil {
			t.Fatal(err)
		}
		if name := p.FileName(); name != "" {
			attached[name] = b
			if got := p.Header.Get("Content-Type"); got != "application/pdf" {
				t.Errorf("%s is %q", name, got)
			}
			continue
		}
		if got := p.Header.Get("Content-Type"); got != "text/plain; charset=utf-8" {
			t.Errorf("the text is %q", got)
		}
		text = string(b)
	}
}

func TestAWarningAsAnEmailDraft(t *testing.T) {
	c, err := translations.Load()
	if err != nil {
		t.Fatal(err)
	}
	l := issue("d", cases.LetterDecision, "d", "yanis")
	l.Copies[0].Channel, l.Copies[0].Document, l.Planned = post.Email, "abc", days.Must("2026-12-07")
	l.Decision = &cases.Decision{Sanction: cases.Sanction{Kind: regulation.Warning}, Retained: []cases.GrievanceID{"g1"}, Grounds: "gravité"}
	s := served(t)
	s.act(cases.PersonID("yanis").File(), cases.DescribePerson{Identity: cases.Identity{
		Civility: cases.Monsieur, Given: "Yanis", Family: "Bénali", Email: "yanis@exemple.fr",
	}})
	m := s.day("2026-12-07").matter()
	m.Office.Organisation.Email = "conseil@exemple.fr"
	pdf := bytes.Repeat([]byte("%PDF-1.7 \x00\xff"), 100)
	read := func(_ context.Context, d cases.Digest) ([]byte, error) {
		if d != "abc" {
			t.Errorf("read %q", d)
		}
		return pdf, nil
	}
	for lang, want := range map[string][2]string{
		"fr": {"Courrier du dossier DC-2026-031", "Vous trouverez ci-joint la lettre suivante"},
		"en": {"Letter about case DC-2026-031", "Please find enclosed this letter"},
	} {
		l.Language = lang
		eml, err := New(c).Mail(context.Background(), read, m, l, 0)
		if err != nil {
			t.Fatal(err)
		}
		head, text, attached := parsed(t, eml)
		subject, err := new(mime.WordDecoder).DecodeHeader(head.Get("Subject"))
		if err != nil || strings.ReplaceAll(subject, "\u00a0", " ") != want[0] {
			t.Errorf("%s: subject %q, %v", lang, subject, err)
		}
		to, err := head.AddressList("To")
		if err != nil || len(to) != 1 || to[0].Name != "Yanis Bénali" || to[0].Address != "yanis@exemple.fr" {
			t.Errorf("%s: to %v, %v", lang, to, err)
		}
		from, err := head.AddressList("From")
		if err != nil || from[0].Address != "conseil@exemple.fr" {
			t.Errorf("%s: from %v, %v", lang, from, err)
		}
		if d, err := head.Date(); err != nil || d.Format("2006-01-02") != "2026-12-07" {
			t.Errorf("%s: date %v, %v", lang, d, err)
		}
		if head.Get("X-Unsent") != "1" || head.Get("MIME-Version") != "1.0" {
			t.Errorf("%s: %v", lang, head)
		}
		flat := strings.Join(strings.Fields(strings.ReplaceAll(text, "\u00a0", " ")), " ")
		if !strings.Contains(flat, want[1]) || !strings.Contains(flat, "Hélène Garnier") || strings.Contains(flat, "menaces") {
			t.Errorf("%s: %q", lang, flat)
		}
		if len(attached) != 1 {
			t.Fatalf("%s: attached %d", lang, len(attached))
		}
		for name, b := range attached {
			if !bytes.Equal(b, pdf) || !strings.HasPrefix(name, "DC-2026-031 ") || !strings.HasSuffix(name, ".pdf") {
				t.Errorf("%s: %q, %d bytes of %d", lang, name, len(b), len(pdf))
			}
		}
		for i, line := range bytes.Split(eml, []byte("\r\n")) {
			if len(line) > 78 || bytes.ContainsAny(line, "\r\n") {
				t.Errorf("%s: line %d has %d bytes: %q", lang, i+1, len(line), line)
			}
			for _, b := range line {
				if b > 126 {
					t.Fatalf("%s: line %d is not plain: %q", lang, i+1, line)
				}
			}
		}
	}
	if _, err := New(c).Mail(context.Background(), read, m, l, 7); !errors.Is(err, errCopy) {
		t.Errorf("a copy that is not: %v", err)
	}
}

// Nothing that somebody typed can end a header and begin another.
func TestADraftKeepsItsHead(t *testing.T) {
	eml, err := Message{
		To: mail.Address{Name: "A\r\nBcc: x@y.example", Address: "a@b.example\r\nBcc: x@y.example"}, Subject: "Un\r\nBcc: x@y.example", Text: "é\n.\n",
		On: days.Must("2026-12-07"), Attached: []Attachment{{Name: "a\r\nX: y.pdf", PDF: nil}},
	}.EML()
	if err != nil {
		t.Fatal(err)
	}
	m, err := mail.ReadMessage(bytes.NewReader(eml))
	if err != nil {
		t.Fatal(err)
	}
	if got := m.Header.Get("Bcc"); got != "" {
		t.Errorf("Bcc: %q", got)
	}
	if bytes.Contains(eml, []byte("\r\nX: y")) {
		t.Error("the name of what is attached ends its header")
	}
	if got := m.Header.Get("From"); got != "" {
		t.Errorf("from %q, though nobody is known", got)
	}
}
