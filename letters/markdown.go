package letters

import (
	"slices"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// An element is one paragraph, entry of a list or table of the finished text.
type element struct {
	block string // name of the block it comes from
	style string
	text  []glyph // '\n' is a line break
	mark  string  // of an entry of a list: a dash, or its number
	level int     // of a heading
	table *table
	after bool
	keep  bool // on the page of what follows
}

// A table has a head and rows of cells.
type table struct {
	widths []float64
	row    float64
	head   [][]glyph
	rows   [][][]glyph
}

// Private characters that switch the face of a hole on and off, so that a
// draft shows it in red.
const (
	holeOn  = '\ue000'
	holeOff = '\ue001'
)

func newMarkdown() parser.Parser {
	return goldmark.New(goldmark.WithExtensions(extension.Table)).Parser()
}

// A reader turns the filled text of a block into elements.
type reader struct {
	lang    Lang
	metrics *metrics
	missing []rune // characters that the faces lack
}

// note keeps each missing character once.
func (r *reader) note(missing []rune) {
	for _, m := range missing {
		if !slices.Contains(r.missing, m) {
			r.missing = append(r.missing, m)
		}
	}
}

func (r *reader) elements(p parser.Parser, b block, source string) []element {
	if b.style != "table" {
		if paragraphs, ok := r.runs(source); ok {
			out := make([]element, 0, len(paragraphs))
			for _, text := range paragraphs {
				out = append(out, element{block: b.name, style: b.style, text: text, after: b.after, keep: b.keep})
			}
			return out
		}
	}
	return r.tree(p, b, source)
}

// tree turns the text of a block into elements by the parser.
func (r *reader) tree(p parser.Parser, b block, source string) []element {
	src := []byte(source)
	doc := p.Parse(text.NewReader(src))
	var out []element
	add := func(e element) {
		e.block, e.after, e.keep = b.name, b.after, b.keep
		if e.style == "" && b.style != "table" { // text beside a table is a paragraph
			e.style = b.style
		}
		out = append(out, e)
	}
	for n := doc.FirstChild(); n != nil; n = n.NextSibling() {
		switch n := n.(type) {
		case *ast.Heading:
			add(element{style: "heading", level: n.Level, text: r.inline(n, src)})
		case *ast.List:
			number := n.Start
			for item := n.FirstChild(); item != nil; item = item.NextSibling() {
				mark := "–"
				if n.IsOrdered() {
					mark = itoa(number) + "."
					number++
				}
				for c := item.FirstChild(); c != nil; c = c.NextSibling() {
					add(element{mark: mark, text: r.inline(c, src)})
					mark = " "
				}
			}
		case *east.Table:
			add(element{style: "table", table: r.table(b, n, src)})
		default:
			add(element{text: r.inline(n, src)})
		}
	}
	return out
}

func (r *reader) table(b block, n *east.Table, src []byte) *table {
	t := &table{widths: b.widths, row: b.row}
	for row := n.FirstChild(); row != nil; row = row.NextSibling() {
		var cells [][]glyph
		for c := row.FirstChild(); c != nil; c = c.NextSibling() {
			cells = append(cells, r.inline(c, src))
		}
		if row.Kind() == east.KindTableHeader {
			t.head = cells
		} else {
			t.rows = append(t.rows, cells)
		}
	}
	return t
}

// inline gathers the text of a node with its faces, and lays the typography.
func (r *reader) inline(n ast.Node, src []byte) []glyph {
	var (
		out  []glyph
		hole bool
	)
	put := func(s string, f face) {
		s, missing := r.metrics.printable(s)
		r.note(missing)
		for _, c := range s {
			out = append(out, glyph{r: c, face: f, hole: hole})
		}
	}
	var walk func(n ast.Node, f face)
	walk = func(n ast.Node, f face) {
		for c := n.FirstChild(); c != nil; c = c.NextSibling() {
			switch c := c.(type) {
			case *ast.Text:
				s := string(util.UnescapePunctuations(c.Segment.Value(src)))
				for s != "" {
					i := strings.IndexFunc(s, func(r rune) bool { return r == holeOn || r == holeOff })
					if i < 0 {
						put(s, f)
						break
					}
					put(s[:i], f)
					hole = strings.HasPrefix(s[i:], string(holeOn))
					s = s[i+len(string(holeOn)):]
				}
				switch {
				case c.HardLineBreak():
					out = append(out, glyph{r: '\n', face: f})
				case c.SoftLineBreak():
					out = append(out, glyph{r: ' ', face: f})
				}
			case *ast.String:
				put(string(c.Value), f)
			case *ast.Emphasis:
				in := italic
				if c.Level > 1 {
					in = bold
				}
				walk(c, in)
			case *ast.AutoLink:
				put(string(c.Label(src)), f)
			default:
				walk(c, f)
			}
		}
	}
	walk(n, regular)
	if len(out) == 0 && n.Type() == ast.TypeBlock && n.FirstChild() == nil {
		lines := n.Lines()
		for i := range lines.Len() {
			at := lines.At(i)
			put(strings.TrimRight(string(at.Value(src)), "\r\n")+" ", regular)
		}
	}
	return typeset(r.lang, out)
}
