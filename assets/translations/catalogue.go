package translations

import (
	"bytes"
	"embed"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strconv"
	"strings"
	"sync"

	"greffe/cases/message"
)

//go:embed */fr.json */en.json
var files embed.FS

// ErrKey is returned (wrapped) for a key that is written twice, that no file
// has, or whose sentence lacks a value.
var ErrKey = errors.New("key of a sentence")

// A Lang is a language of the program.
type Lang uint8

// The languages. French is the reference; the zero value.
const (
	French Lang = iota
	English
)

// Code returns the language's two letters: fr, en.
func (l Lang) Code() string {
	if l == English {
		return "en"
	}
	return "fr"
}

// A Catalogue holds every sentence of the program in every language, parsed.
// It does not change once loaded, so goroutines may share it.
type Catalogue struct {
	tongues [2]tongue
	buffers sync.Pool // of *[]byte, for sentences being put together
}

// A tongue is one language: its sentences, and the names of days and months,
// looked up once.
type tongue struct {
	texts    map[string]sentence
	weekdays [7]name
	months   [13]name // from 1
	and      string
}

// A sentence is a text, parsed, with the file it comes from.
type sentence struct {
	parts []part
	area  string
}

// A name has a short and a long form: déc., décembre.
type name struct{ short, long string }

// Load reads and parses the embedded files. The error names the file and the
// key, and wraps ErrTemplate or ErrKey.
func Load() (*Catalogue, error) { return load(files) }

func load(from fs.FS) (*Catalogue, error) {
	c := &Catalogue{buffers: sync.Pool{New: func() any { b := make([]byte, 0, 512); return &b }}}
	for l := range c.tongues {
		t := &c.tongues[l]
		t.texts = make(map[string]sentence, 1024)
		paths, err := fs.Glob(from, "*/"+Lang(l).Code()+".json")
		if err != nil {
			return nil, err
		}
		for _, path := range paths {
			if err := t.read(from, path); err != nil {
				return nil, fmt.Errorf("%s: %w", path, err)
			}
		}
		t.nameDays()
	}
	return c, nil
}

// read adds one file, in which no key may stand that was read before.
func (t *tongue) read(from fs.FS, path string) error {
	raw, err := fs.ReadFile(from, path)
	if err != nil {
		return err
	}
	area, _, _ := strings.Cut(path, "/")
	return eachPair(raw, func(key, text string) error {
		if earlier, twice := t.texts[key]; twice {
			return fmt.Errorf("%w %q stands in %s and again in %s", ErrKey, key, earlier.area, area)
		}
		parts, err := parse(text)
		if err != nil {
			return fmt.Errorf("%q: %w", key, err)
		}
		t.texts[key] = sentence{parts: parts, area: area}
		return nil
	})
}

// eachPair walks a flat JSON object of strings in its order. It reads token by
// token, because decoding into a map would silently keep the last of two keys.
func eachPair(raw []byte, do func(key, text string) error) error {
	d := json.NewDecoder(bytes.NewReader(raw))
	if t, err := d.Token(); err != nil || t != json.Delim('{') {
		return fmt.Errorf("not a JSON object (%w)", errors.Join(err, ErrTemplate))
	}
	for d.More() {
		key, err := d.Token()
		if err != nil {
			return err
		}
		value, err := d.Token()
		if err != nil {
			return err
		}
		text, ok := value.(string)
		if !ok {
			return fmt.Errorf("%w: the text of %q is no string", ErrTemplate, key)
		}
		if err := do(key.(string), text); err != nil {
			return err
		}
	}
	_, err := d.Token()
	return err
}

// nameDays looks up the names that every date needs.
func (t *tongue) nameDays() {
	plain := func(key string) string {
		s, ok := t.texts[key]
		if !ok || len(s.parts) != 1 {
			return "[" + key + "]"
		}
		return s.parts[0].text
	}
	for i := range t.weekdays {
		key := "weekday." + strconv.Itoa(i)
		t.weekdays[i] = name{short: plain(key + ".short"), long: plain(key)}
	}
	for i := 1; i < len(t.months); i++ {
		key := "month." + strconv.Itoa(i)
		t.months[i] = name{short: plain(key + ".short"), long: plain(key)}
	}
	t.and = plain("list.and")
}

// Has tells whether both languages have the key.
func (c *Catalogue) Has(key string) bool {
	for l := range c.tongues {
		if _, ok := c.tongues[l].texts[key]; !ok {
			return false
		}
	}
	return true
}

// Keys returns the keys of a language, sorted.
func (c *Catalogue) Keys(l Lang) []string {
	out := make([]string, 0, len(c.tongues[l].texts))
	for key := range c.tongues[l].texts {
		out = append(out, key)
	}
	slices.Sort(out)
	return out
}

// Fields returns the names of the fields of a key's text, sorted, each once.
func (c *Catalogue) Fields(l Lang, key string) []string {
	return fieldsOf(c.tongues[l].texts[key].parts)
}

// Check returns those of the keys used that a language lacks, sorted. It is
// for the tests of packages that make messages.
func (c *Catalogue) Check(used ...string) []string {
	var out []string
	for _, key := range used {
		if !c.Has(key) {
			out = append(out, key)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// CheckMessage returns an error wrapping ErrKey when the message's key, or a
// key inside it, is unknown, or when its sentence names a field that has no
// value. It is for the tests of packages that make messages.
func (c *Catalogue) CheckMessage(m message.Message) error {
	if m.IsZero() {
		return nil
	}
	if !c.Has(m.Key) {
		return fmt.Errorf("%w: %q is in no file", ErrKey, m.Key)
	}
	for _, field := range c.Fields(French, m.Key) {
		if !slices.ContainsFunc(m.Values, func(v message.Value) bool { return v.Name == field }) {
			return fmt.Errorf("%w: %q has no value for {%s}", ErrKey, m.Key, field)
		}
	}
	for _, v := range m.Values {
		for _, inner := range v.Inner {
			if err := c.CheckMessage(inner); err != nil {
				return fmt.Errorf("in {%s} of %q: %w", v.Name, m.Key, err)
			}
		}
	}
	return nil
}
