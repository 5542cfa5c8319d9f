package writer

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"net/textproto"
	"strings"
	"time"

	"greffe/cases"
	"greffe/cases/days"
	"greffe/cases/message"
	"greffe/cases/rules"
)

// A Message is an e-mail that somebody will look at and send: its text, its
// addressee and the letters that go with it.
type Message struct {
	From, To mail.Address // without an address: to be filled in before sending
	Subject  string
	Text     string
	On       days.Day
	Attached []Attachment
}

// An Attachment is a PDF that travels with a message.
type Attachment struct {
	Name string
	PDF  []byte
}

// errCopy says that a letter has no such copy.
var errCopy = errors.New("the letter has no such copy")

// Mail writes the e-mail draft (.eml, RFC 5322) that carries one copy of an
// issued letter, read by its digest: what was frozen leaves, and nothing is
// drawn anew. Level 1 may go this way besides its letter (R-FORM).
func (w *Writer) Mail(
	ctx context.Context, read func(context.Context, cases.Digest) ([]byte, error), m rules.Matter, issue cases.IssueLetter, copyIndex int,
) ([]byte, error) {
	if copyIndex < 0 || copyIndex >= len(issue.Copies) {
		return nil, fmt.Errorf("mail the %s: %w", issue.Type, errCopy)
	}
	c := issue.Copies[copyIndex]
	pdf, err := read(ctx, c.Document)
	if err != nil {
		return nil, fmt.Errorf("mail the %s: %w", issue.Type, err)
	}
	words := w.words(issue.Language)
	l := w.fill(m, issue, copyIndex, false)
	title := words.T("letter." + string(issue.Type))
	// The subject shows in lists and notifications: it names the case by its number alone.
	out := Message{
		From: mail.Address{Name: l.Organisation.Name, Address: l.Organisation.Email}, On: l.Date,
		Subject: words.T("mail.subject", message.Text("number", m.Case.Number())),
		Text: words.T("mail.text", message.Text("name", l.Addressee.Name), message.Text("letter", title), message.Day("day", l.Date),
			message.Text("signatory", l.Signatory.Name), message.Text("capacity", l.Signatory.Capacity), message.Text("organisation", l.Organisation.Name)),
		Attached: []Attachment{{Name: strings.ReplaceAll(m.Case.Number()+" "+title, "/", "-") + ".pdf", PDF: pdf}},
	}
	out.To.Name = l.Addressee.Name
	if p := m.People[c.To]; p != nil {
		out.To.Address = p.Identity.Email
	}
	return out.EML()
}

// EML writes the message as a draft: a mail program opens it ready to send
// (X-Unsent). The same message gives the same bytes.
func (m Message) EML() ([]byte, error) {
	var body bytes.Buffer
	parts := multipart.NewWriter(&body)
	if err := parts.SetBoundary(m.boundary()); err != nil {
		return nil, fmt.Errorf("the draft: %w", err)
	}
	err := m.text(parts)
	for _, a := range m.Attached {
		err = errors.Join(err, a.write(parts))
	}
	if err = errors.Join(err, parts.Close()); err != nil {
		return nil, fmt.Errorf("the draft: %w", err)
	}
	var out bytes.Buffer
	for _, h := range m.head() {
		out.WriteString(h[0] + ": " + h[1] + "\r\n")
	}
	out.WriteString("Content-Type: multipart/mixed;\r\n boundary=" + parts.Boundary() + "\r\n\r\n")
	out.Write(body.Bytes())
	return out.Bytes(), nil
}

// boundary cannot stand in the parts: it is a digest of them.
func (m Message) boundary() string {
	h := sha256.New()
	_, _ = io.WriteString(h, m.Subject+"\n"+m.Text)
	for _, a := range m.Attached {
		h.Write(a.PDF)
	}
	return "greffe-" + hex.EncodeToString(h.Sum(nil))[:32]
}

func (m Message) head() [][2]string {
	y, month, d := m.On.Date()
	out := [][2]string{
		{"Date", time.Date(y, month, d, 12, 0, 0, 0, time.UTC).Format(time.RFC1123Z)},
		{"Subject", folded(mime.QEncoding.Encode("utf-8", oneLine(m.Subject)))},
	}
	if m.From.Address != "" {
		out = append(out, [2]string{"From", address(m.From)})
	}
	if m.To.Address != "" {
		out = append(out, [2]string{"To", address(m.To)})
	}
	return append(out, [2]string{"X-Unsent", "1"}, [2]string{"MIME-Version", "1.0"})
}

func address(a mail.Address) string {
	a.Name, a.Address = oneLine(a.Name), strings.Join(strings.Fields(a.Address), "")
	return folded(a.String())
}

// folded cuts a header between its encoded words, so that no line is long.
func folded(s string) string { return strings.ReplaceAll(s, "?= =?", "?=\r\n =?") }

// oneLine keeps a value from ending its header and beginning another.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

func (m Message) text(parts *multipart.Writer) error {
	p, err := parts.CreatePart(textproto.MIMEHeader{
		"Content-Type":              {"text/plain; charset=utf-8"},
		"Content-Transfer-Encoding": {"quoted-printable"},
	})
	if err != nil {
		return fmt.Errorf("the text: %w", err)
	}
	q := quotedprintable.NewWriter(p)
	_, err = io.WriteString(q, strings.ReplaceAll(strings.TrimSpace(m.Text), "\n", "\r\n")+"\r\n")
	if err = errors.Join(err, q.Close()); err != nil {
		return fmt.Errorf("the text: %w", err)
	}
	return nil
}

func (a Attachment) write(parts *multipart.Writer) error {
	named := mime.FormatMediaType("attachment", map[string]string{"filename": oneLine(a.Name)})
	p, err := parts.CreatePart(textproto.MIMEHeader{
		"Content-Type":              {"application/pdf"},
		"Content-Disposition":       {strings.Replace(named, "; ", ";\r\n ", 1)},
		"Content-Transfer-Encoding": {"base64"},
	})
	if err != nil {
		return fmt.Errorf("%s: %w", a.Name, err)
	}
	const line = 76 // characters, the most that RFC 2045 allows
	for code := base64.StdEncoding.EncodeToString(a.PDF); code != ""; {
		n := min(line, len(code))
		if _, err := io.WriteString(p, code[:n]+"\r\n"); err != nil {
			return fmt.Errorf("%s: %w", a.Name, err)
		}
		code = code[n:]
	}
	return nil
}
