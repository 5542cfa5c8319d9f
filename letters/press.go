package letters

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/yuin/goldmark/parser"

	"greffe/assets"
)

// ErrKind is returned (wrapped) for a kind or a language that does not exist.
var ErrKind = errors.New("no such letter")

// A Press holds the templates and the typeface, read once. It may be used from
// several goroutines.
type Press struct {
	metrics  *metrics
	binder   *binder
	markdown parser.Parser
	frames   map[Lang]*script
	scripts  map[string]*script

	mu      sync.Mutex
	lastRaw []byte // the logo made fit last: it is the same for every letter of an office
	last    *logo
}

// New reads the templates and the typeface that the program carries.
func New() (*Press, error) {
	m, err := newMetrics(assets.Fonts)
	if err != nil {
		return nil, err
	}
	p := &Press{metrics: m, markdown: newMarkdown(), frames: map[Lang]*script{}, scripts: map[string]*script{}}
	if p.binder, err = newBinder(m); err != nil {
		return nil, err
	}
	for _, lang := range [...]Lang{French, English} {
		if p.frames[lang], err = loadFrame(assets.Letters, lang); err != nil {
			return nil, err
		}
		for _, k := range Kinds() {
			name := string(k) + "." + string(lang)
			if p.scripts[name], err = load(assets.Letters, name+".md"); err != nil {
				return nil, err
			}
		}
	}
	return p, nil
}

// A Document is a letter drawn.
type Document struct {
	PDF         []byte
	SHA256      string // of the PDF, in hexadecimal
	Pages       int
	Fingerprint string // printed on it: of the template and the data
	Template    string // name and version: decision.fr/1
	Unprintable []rune // characters that the typeface lacks, drawn as their names
}

// Render draws a letter. The same letter gives the same bytes. The error is an
// *IncompleteError when a mandatory mention is missing, unless it is a draft;
// it wraps ErrKind, ErrTemplate or ErrLogo when there is nothing to draw.
func (p *Press) Render(l Letter) (Document, error) {
	var values *letterValues
	if !l.Draft {
		var missing []Missing
		if values, missing = p.judged(l); len(missing) > 0 {
			return Document{}, &IncompleteError{Missing: missing}
		}
	}
	picture, err := p.logo(l.Organisation.Logo)
	if err != nil {
		return Document{}, err
	}
	c, sheets, err := p.layWith(l, picture, values)
	if err != nil {
		return Document{}, err
	}
	sum := fingerprint(c, l, picture)
	mark := hex.EncodeToString(sum[:8])
	a := about{lang: map[Lang]string{French: "fr-FR", English: "en-GB"}[l.Lang], subject: plain(c.subject), stamp: stamp(l), logo: picture}
	copy(a.id[:], sum[:])
	if l.Reference != "" {
		if a.code, err = newCode(l.Reference); err != nil {
			return Document{}, err
		}
	}
	c.foot(p.metrics, sheets, mark, a.code != nil)
	a.title, _ = p.metrics.printable(strings.TrimSpace(c.filed() + " " + l.CaseNumber))
	a.author, _ = p.metrics.printable(l.Organisation.Name)
	if l.Draft {
		a.watermark = c.speaker.frame.word("watermark")
	}
	pdf, err := p.binder.draw(sheets, a)
	if err != nil {
		return Document{}, err
	}
	digest := sha256.Sum256(pdf)
	return Document{
		PDF: pdf, SHA256: hex.EncodeToString(digest[:]), Pages: len(sheets), Fingerprint: mark,
		Template: c.version, Unprintable: c.missing,
	}, nil
}

// Unprintable lists the characters of a letter that the typeface lacks, in the
// order they are met. The letter is drawn all the same, with their names.
func (p *Press) Unprintable(l Letter) []rune {
	c, _, err := p.lay(l, nil)
	if err != nil {
		return nil
	}
	return c.missing
}

// lay words a letter and lays its copies on pages.
func (p *Press) lay(l Letter, picture *logo) (*composition, []sheet, error) {
	return p.layWith(l, picture, nil)
}

// layWith does it with the values that the gate has filled, or nil.
func (p *Press) layWith(l Letter, picture *logo, values *letterValues) (*composition, []sheet, error) {
	var (
		c      *composition
		sheets []sheet
		err    error
	)
	for _, one := range copied(l) {
		if c, err = p.compose(l, one, values); err != nil {
			return nil, nil, err
		}
		sheets = append(sheets, c.pages(p.metrics, picture)...)
	}
	return c, sheets, nil
}

// Source returns the text of our template, to be edited for one letter.
func (p *Press) Source(k Kind, lang Lang) (string, error) {
	s, ok := p.scripts[string(k)+"."+string(lang)]
	if !ok {
		return "", fmt.Errorf("%s, %s: %w", k, lang, ErrKind)
	}
	return s.source, nil
}

// script returns the template of a letter, and the frame of its language.
func (p *Press) script(l Letter) (s, frame *script, err error) {
	s, ok := p.scripts[string(l.Kind)+"."+string(l.Lang)]
	if !ok {
		return nil, nil, fmt.Errorf("%s, %s: %w", l.Kind, l.Lang, ErrKind)
	}
	if l.Template != "" && l.Template != s.source {
		if s, err = read(l.Template); err != nil {
			return nil, nil, err
		}
	}
	return s, p.frames[l.Lang], nil
}

// version names a template; an edited one says so.
func (p *Press) version(l Letter, s, frame *script) string {
	v := string(l.Kind) + "." + string(l.Lang) + "/" + s.version + "." + frame.version
	if l.Template != "" && s.source != p.scripts[string(l.Kind)+"."+string(l.Lang)].source {
		v += "+"
	}
	return v
}

// logo makes a logo fit, or takes the one made for the letter before.
func (p *Press) logo(raw []byte) (*logo, error) {
	if len(raw) == 0 {
		return nil, nil //nolint:nilnil // no logo is the usual case
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.last != nil && bytes.Equal(raw, p.lastRaw) {
		return p.last, nil
	}
	made, err := newLogo(raw)
	if err != nil {
		return nil, err
	}
	p.last, p.lastRaw = made, slices.Clone(raw)
	return made, nil
}

// fingerprint is the SHA-256 of the version of the template and of the data; its
// first 16 hexadecimal digits are printed. A picture counts by its own digest.
func fingerprint(c *composition, l Letter, picture *logo) [32]byte {
	l.Organisation.Logo = nil
	if picture != nil {
		l.Organisation.Logo = picture.digest[:]
	}
	h := sha256.New()
	h.Write([]byte(c.version + "\n"))
	// Plain values are always written, and a hash takes all.
	_ = json.NewEncoder(h).Encode(l) //nolint:errchkjson // see above
	var out [32]byte
	h.Sum(out[:0])
	return out
}

// stamp is noon of the letter's day: a PDF must carry an instant.
func stamp(l Letter) time.Time {
	y, m, d := l.Date.Date()
	if !l.Date.Given() {
		y, m, d = 2000, time.January, 1
	}
	return time.Date(y, m, d, 12, 0, 0, 0, time.UTC)
}

// filed is the short title of a document.
func (c *composition) filed() string { return c.speaker.frame.word("file." + string(c.letter.Kind)) }
