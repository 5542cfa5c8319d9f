package letters

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strconv"
	"strings"
	"text/template"
	"text/template/parse"
)

// ErrTemplate is returned (wrapped) for a template that cannot be read.
var ErrTemplate = errors.New("template cannot be read")

// A block is one named paragraph, list or table of a template.
type block struct {
	name   string
	style  string // item, ruling, small, note, title, heading, table, box
	widths []float64
	row    float64 // least height of the rows of a table, in millimetres
	after  bool    // after the signature
	keep   bool    // on the page of what follows
	fields []string
	text   *template.Template
}

// A script is one parsed template file.
type script struct {
	version string
	source  string
	blocks  []block
	words   map[string]string
}

func (s *script) block(name string) (block, bool) {
	i := slices.IndexFunc(s.blocks, func(b block) bool { return b.name == name })
	if i < 0 {
		return block{}, false
	}
	return s.blocks[i], true
}

// word returns a word of the frame. A word that is not there shows as its key,
// and a test asks for every one of them.
func (s *script) word(key string) string {
	w, ok := s.words[key]
	if !ok {
		return key
	}
	return w
}

// load reads a template of the embedded folder.
func load(from fs.FS, name string) (*script, error) {
	raw, err := fs.ReadFile(from, "letters/"+name)
	if err != nil {
		return nil, fmt.Errorf("%s: %w: %w", name, ErrTemplate, err)
	}
	s, err := read(string(raw))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return s, nil
}

// read parses the text of a template: a version, then blocks. Lines before the
// first block that are not the version are comments.
func read(text string) (*script, error) {
	if len(text) > textMost {
		return nil, fmt.Errorf("%d bytes: %w", len(text), &limitError{what: fmt.Sprintf("more than %d bytes", textMost)})
	}
	s := &script{source: text, words: map[string]string{}}
	var (
		current *block
		body    strings.Builder
		inWords bool
	)
	finish := func() error {
		if current == nil {
			return nil
		}
		err := current.parse(body.String())
		s.blocks = append(s.blocks, *current)
		current = nil
		body.Reset()
		return err
	}
	for line := range strings.SplitSeq(strings.ReplaceAll(text, "\r\n", "\n"), "\n") {
		marker, isMarker := marker(line)
		switch {
		case isMarker:
			if err := finish(); err != nil {
				return nil, err
			}
			inWords = marker[0] == "words"
			if !inWords {
				b, err := open(marker)
				if err != nil {
					return nil, err
				}
				if len(s.blocks) >= blocksMost {
					return nil, fmt.Errorf("block %s: %w", b.name, &limitError{what: fmt.Sprintf("more than %d blocks", blocksMost)})
				}
				if _, twice := s.block(b.name); twice {
					return nil, fmt.Errorf("block %s written twice: %w", b.name, ErrTemplate)
				}
				current = &b
			}
		case inWords:
			if k, v, ok := strings.Cut(line, ":"); ok {
				s.words[strings.TrimSpace(k)] = strings.TrimSpace(v)
			}
		case current != nil:
			body.WriteString(line)
			body.WriteByte('\n')
		default:
			if v, ok := strings.CutPrefix(line, "version:"); ok {
				s.version = strings.TrimSpace(v)
			}
		}
	}
	if err := finish(); err != nil {
		return nil, err
	}
	if s.version == "" {
		return nil, fmt.Errorf("no version: %w", ErrTemplate)
	}
	return s, nil
}

// marker reads a line "::block name key=value::" or "::words::".
func marker(line string) ([]string, bool) {
	line = strings.TrimSpace(line)
	if len(line) < 5 || !strings.HasPrefix(line, "::") || !strings.HasSuffix(line, "::") {
		return nil, false
	}
	words := strings.Fields(line[2 : len(line)-2])
	return words, len(words) > 0
}

func open(words []string) (block, error) {
	if words[0] != "block" || len(words) < 2 {
		return block{}, fmt.Errorf("marker %q: %w", strings.Join(words, " "), ErrTemplate)
	}
	b := block{name: words[1]}
	for _, w := range words[2:] {
		k, v, _ := strings.Cut(w, "=")
		switch k {
		case "style":
			b.style = v
		case "after":
			b.after = v == "signature"
		case "keep":
			b.keep = v == "next"
		case "row":
			h, err := strconv.ParseFloat(v, 64)
			if err != nil || h < 0 || h > 100 {
				return block{}, fmt.Errorf("block %s, row %q: %w", b.name, v, ErrTemplate)
			}
			b.row = h
		case "widths":
			for n := range strings.SplitSeq(v, ",") {
				w, err := strconv.ParseFloat(n, 64)
				if err != nil || w < 5 || w > 200 {
					return block{}, fmt.Errorf("block %s, width %q: %w", b.name, n, ErrTemplate)
				}
				b.widths = append(b.widths, w)
			}
		default:
			return block{}, fmt.Errorf("block %s, %q: %w", b.name, w, ErrTemplate)
		}
	}
	return b, nil
}

// blank is a value that may be empty without leaving a hole.
type blank string

// hole marks, in the text of a block, a field without a value; the name of the
// field stands between the two.
const (
	hole    = "\x00"
	holeEnd = "\x01"
)

// parse compiles the text of a block. Every output of a field is made to go
// through say, which escapes the value and marks a missing one.
func (b *block) parse(body string) error {
	t, err := template.New(b.name).Funcs(template.FuncMap{
		"say": say,
		"opt": func(v any) blank { s, _ := v.(string); return blank(s) },
	}).Parse(strings.TrimSpace(body))
	if err != nil {
		return fmt.Errorf("block %s: %w: %w", b.name, ErrTemplate, err)
	}
	if len(t.Templates()) > 1 {
		return fmt.Errorf("block %s: %w", b.name, &limitError{line: 1, what: "a template inside another"})
	}
	if t.Tree != nil {
		var most allowance
		most.list(t.Tree, t.Root, 0, 0)
		if most.err != nil {
			return fmt.Errorf("block %s: %w", b.name, most.err)
		}
		b.guard(t.Tree, t.Root)
	}
	b.text = t
	return nil
}

func (b *block) guard(tree *parse.Tree, n parse.Node) {
	switch n := n.(type) {
	case *parse.ListNode:
		if n == nil {
			return
		}
		for _, in := range n.Nodes {
			b.guard(tree, in)
		}
	case *parse.IfNode:
		b.guardBranch(tree, &n.BranchNode)
	case *parse.RangeNode:
		b.guardBranch(tree, &n.BranchNode)
	case *parse.WithNode:
		b.guardBranch(tree, &n.BranchNode)
	case *parse.ActionNode:
		if len(n.Pipe.Decl) > 0 {
			return
		}
		name := "."
		if f, ok := n.Pipe.Cmds[0].Args[0].(*parse.FieldNode); ok {
			name = strings.Join(f.Ident, ".")
			b.fields = append(b.fields, name)
		}
		n.Pipe.Cmds = append(n.Pipe.Cmds, &parse.CommandNode{NodeType: parse.NodeCommand, Pos: n.Pos, Args: []parse.Node{
			parse.NewIdentifier("say").SetTree(tree).SetPos(n.Pos),
			&parse.StringNode{NodeType: parse.NodeString, Pos: n.Pos, Quoted: strconv.Quote(name), Text: name},
		}})
	}
}

func (b *block) guardBranch(tree *parse.Tree, n *parse.BranchNode) {
	b.guard(tree, n.List)
	b.guard(tree, n.ElseList)
}

// say words the value of a field: escaped, so that a name with a star in it
// stays a name, and marked when there is none.
func say(name string, v any) string {
	switch v := v.(type) {
	case blank:
		return escape(string(v))
	case string:
		if strings.TrimSpace(v) != "" {
			return escape(v)
		}
	case int:
		return strconv.Itoa(v)
	}
	return hole + name + holeEnd
}

// escape protects every mark that Markdown gives a meaning to.
func escape(s string) string {
	var out strings.Builder
	for line := range strings.SplitSeq(strings.TrimSpace(s), "\n") {
		if out.Len() > 0 {
			out.WriteString("\\\n")
		}
		for _, r := range strings.TrimSpace(line) {
			switch {
			case r < ' ':
				r = ' '
			case r == holeOn || r == holeOff: // ours alone
				r = '\ufffd'
			case r < 0x80 && (r < '0' || r > '9') && (r < 'A' || r > 'Z') && (r < 'a' || r > 'z') && r != ' ':
				out.WriteByte('\\')
			}
			out.WriteRune(r)
		}
	}
	return out.String()
}

// fill words a block. It returns the text and the names of the fields that
// have no value; no text means that the block does not apply.
func (b *block) fill(view map[string]any) (text string, holes []string, err error) {
	var out short
	if err := b.text.Execute(&out, view); err != nil {
		return "", nil, fmt.Errorf("block %s: %w: %w", b.name, ErrTemplate, err)
	}
	text = strings.TrimSpace(out.String())
	for rest := text; ; {
		_, after, found := strings.Cut(rest, hole)
		if !found {
			break
		}
		name, after, _ := strings.Cut(after, holeEnd)
		if !slices.Contains(holes, name) {
			holes = append(holes, name)
		}
		rest = after
	}
	return text, holes, nil
}
