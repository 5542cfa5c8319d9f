package letters

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"text/template/parse"

	"greffe/cases/message"
)

// A Remark is what hinders an edited text: where, and why. With one a text cannot
// be used.
type Remark struct {
	Line    int // of the text, counted from 1; 0: of no line, something is not there
	Block   string
	Field   string
	Article string // that demands it; may be empty
	Message message.Message
}

// A Mention is a block that the law or the regulation demands in some situation,
// and the fields that it must name there.
type Mention struct {
	Block   string
	Article string
	Fields  []string
	Line    int  // of its mark; 0: the block is not there
	Met     bool // in every situation in which it is demanded
}

// A FieldInfo is a field that a text may name.
type FieldInfo struct {
	Name    string
	List    string // the list in whose loop it stands; empty: anywhere
	IsList  bool   // {{range .name}} … {{end}}
	IsFlag  bool   // {{if .name}} … {{end}}
	Example string
}

// Examined is what was found in an edited text.
type Examined struct {
	Remarks  []Remark
	Mentions []Mention
}

// Examine reads an edited text of a kind: its syntax, its limits, the fields
// that it names, and, on each specimen, whether every mandatory mention is still
// there with a value. What the shipped text lacks on the same specimen is no
// fault of the edited one.
func (p *Press) Examine(k Kind, lang Lang, text string) Examined {
	shipped, ok := p.scripts[string(k)+"."+string(lang)]
	if !ok {
		return Examined{Remarks: []Remark{{Message: message.New("templates.remark.kind")}}}
	}
	marks := blockLines(text)
	s, err := read(text)
	if err != nil {
		return Examined{Remarks: []Remark{readingRemark(err, text, marks)}}
	}
	specimens := p.Specimens(k, lang)
	out := Examined{Remarks: p.strangers(s, shipped, specimens, marks)}
	lacks := map[string]bool{}
	var mentions []Mention
	for _, sp := range specimens {
		frame := p.frames[lang]
		view := speaker{lang: lang, frame: frame}.view(sp.Letter)
		if r, bad := failing(s, view, marks); bad {
			out.Remarks = append(out.Remarks, r)
			break
		}
		for _, q := range requirements(sp.Letter) {
			if _, ours := shipped.block(q.block); !ours {
				continue // of the frame, which is not edited
			}
			mentions = addMention(mentions, q, marks)
			known := q.judge(shipped, frame, newValues(view))
			for _, m := range q.judge(s, frame, newValues(view)) {
				key := m.Block + " " + m.Field
				if slices.ContainsFunc(known, func(n Missing) bool { return n.Block == m.Block && n.Field == m.Field }) {
					continue
				}
				if !lacks[key] {
					lacks[key] = true
					out.Remarks = append(out.Remarks, Remark{Line: marks[m.Block], Block: m.Block, Field: m.Field, Article: m.Article, Message: m.Message})
				}
			}
		}
	}
	slices.SortStableFunc(out.Remarks, func(a, b Remark) int { return cmp.Compare(order(a.Line), order(b.Line)) })
	for i := range mentions {
		mentions[i].Met = mentions[i].Line > 0 && !slices.ContainsFunc(out.Remarks, func(r Remark) bool { return r.Block == mentions[i].Block })
	}
	out.Mentions = mentions
	return out
}

// order puts what is nowhere behind what is at a line.
func order(line int) int {
	if line == 0 {
		return 1 << 30
	}
	return line
}

func addMention(in []Mention, q requirement, marks map[string]int) []Mention {
	i := slices.IndexFunc(in, func(m Mention) bool { return m.Block == q.block })
	if i < 0 {
		in = append(in, Mention{Block: q.block, Article: q.article, Line: marks[q.block]})
		i = len(in) - 1
	}
	for _, f := range q.fields {
		if !slices.Contains(in[i].Fields, f) {
			in[i].Fields = append(in[i].Fields, f)
		}
	}
	return in
}

// failing finds a block that cannot be worded at all: a list compared with a
// number, a text without end.
func failing(s *script, view map[string]any, marks map[string]int) (Remark, bool) {
	all := 0
	for i := range s.blocks {
		b := &s.blocks[i]
		text, _, err := b.fill(view)
		all += len(text)
		switch {
		case errors.Is(err, ErrLimit) || all > triedMost:
			return Remark{Line: marks[b.name], Block: b.name, Message: message.New("templates.remark.long")}, true
		case err != nil:
			line, cause := templateError(err)
			return Remark{
				Line: marks[b.name] + line, Block: b.name,
				Message: message.New("templates.remark.syntax", message.Text("cause", cause)),
			}, true
		}
	}
	return Remark{}, false
}

// strangers lists the fields that a text names, in conditions too, and that no
// letter of the kind has.
func (p *Press) strangers(s, shipped *script, specimens []Specimen, marks map[string]int) []Remark {
	known := map[string]bool{}
	for _, f := range fieldsOf(p.frames, specimens) {
		known[f.Name] = true
	}
	for i := range shipped.blocks {
		for name := range namedIn(&shipped.blocks[i]) {
			known[name] = true
		}
	}
	var out []Remark
	for i := range s.blocks {
		b := &s.blocks[i]
		named := namedIn(b)
		for _, name := range slices.Sorted(maps.Keys(named)) {
			if !known[name] {
				out = append(out, Remark{
					Line: marks[b.name] + named[name], Block: b.name, Field: name,
					Message: message.New("letters.unknown_field", message.Text("field", name)),
				})
			}
		}
	}
	slices.SortStableFunc(out, func(a, b Remark) int { return a.Line - b.Line })
	return out
}

// namedIn lists the fields that a block names, with their lines in it.
func namedIn(b *block) map[string]int {
	out := map[string]int{}
	if b.text == nil || b.text.Tree == nil {
		return out
	}
	var walk func(parse.Node)
	walkPipe := func(p *parse.PipeNode) {
		if p != nil {
			walk(p)
		}
	}
	walkList := func(l *parse.ListNode) {
		if l != nil {
			for _, n := range l.Nodes {
				walk(n)
			}
		}
	}
	walkBranch := func(n *parse.BranchNode) {
		walkPipe(n.Pipe)
		walkList(n.List)
		walkList(n.ElseList)
	}
	walk = func(n parse.Node) {
		switch n := n.(type) {
		case *parse.FieldNode:
			name := strings.Join(n.Ident, ".")
			if _, ok := out[name]; !ok {
				out[name] = max(1, lineOf(b.text.Tree, n))
			}
		case *parse.PipeNode:
			for _, c := range n.Cmds {
				for _, a := range c.Args {
					walk(a)
				}
			}
		case *parse.ActionNode:
			walkPipe(n.Pipe)
		case *parse.IfNode:
			walkBranch(&n.BranchNode)
		case *parse.WithNode:
			walkBranch(&n.BranchNode)
		case *parse.RangeNode:
			walkBranch(&n.BranchNode)
		default:
		}
	}
	walkList(b.text.Root)
	return out
}

// Fields lists the fields that a text of a kind may name, by their names, each
// with a value that it has in a specimen.
func (p *Press) Fields(k Kind, lang Lang) []FieldInfo {
	return fieldsOf(p.frames, p.Specimens(k, lang))
}

func fieldsOf(frames map[Lang]*script, specimens []Specimen) []FieldInfo {
	found := map[string]FieldInfo{}
	note := func(f FieldInfo) {
		key := f.List + "/" + f.Name
		if was, ok := found[key]; !ok || was.Example == "" {
			found[key] = f
		}
	}
	for _, sp := range specimens {
		view := speaker{lang: sp.Letter.Lang, frame: frames[sp.Letter.Lang]}.view(sp.Letter)
		noteFields(view, "", note)
	}
	out := slices.Collect(maps.Values(found))
	slices.SortFunc(out, func(a, b FieldInfo) int { return strings.Compare(a.List+"/"+a.Name, b.List+"/"+b.Name) })
	return out
}

// noteFields notes the fields of a letter, or of one item of a list of it, and
// those of the lists in it.
func noteFields(in map[string]any, list string, note func(FieldInfo)) {
	for name, v := range in {
		switch v := v.(type) {
		case bool:
			note(FieldInfo{Name: name, List: list, IsFlag: true})
		case []map[string]any:
			note(FieldInfo{Name: name, List: list, IsList: true})
			for _, item := range v {
				noteFields(item, name, note)
			}
		case []string:
			note(FieldInfo{Name: name, List: list, IsList: true, Example: strings.Join(v, " ; ")})
		default:
			note(FieldInfo{Name: name, List: list, Example: example(v)})
		}
	}
}

func example(v any) string {
	switch v := v.(type) {
	case string:
		return v
	case int:
		return strconv.Itoa(v)
	}
	return ""
}

// Shipped returns the text that the program brings and its version.
func (p *Press) Shipped(k Kind, lang Lang) (text, version string, err error) {
	s, ok := p.scripts[string(k)+"."+string(lang)]
	if !ok {
		return "", "", fmt.Errorf("%s, %s: %w", k, lang, ErrKind)
	}
	return s.source, s.version, nil
}

// Edition makes an edited text name its own version: that of the shipped text it
// started from, how many edits were made, and the beginning of its SHA-256. A
// letter then says exactly what it was made from: convocation.fr/1+2.3fa9c1d2.1+.
func Edition(text, base string, edits int) string {
	sum := sha256.Sum256([]byte(text))
	line := fmt.Sprintf("version: %s+%d.%s", base, edits, hex.EncodeToString(sum[:])[:8])
	text = strings.ReplaceAll(text, "\r\n", "\n")
	lines := strings.Split(text, "\n")
	for i, l := range lines {
		if _, mark := marker(l); mark {
			break
		}
		if strings.HasPrefix(l, "version:") {
			lines[i] = line
			return strings.Join(lines, "\n")
		}
	}
	return line + "\n" + text
}

// blockLines gives the line of the mark of each block; the text of a block begins
// on the next one, so its line n is that of the mark and n.
func blockLines(text string) map[string]int {
	out := map[string]int{}
	lines := strings.Split(strings.ReplaceAll(text, "\r\n", "\n"), "\n")
	for i, l := range lines {
		words, ok := marker(l)
		if !ok || words[0] != "block" || len(words) < 2 {
			continue
		}
		if _, twice := out[words[1]]; twice {
			continue
		}
		at := i + 1
		for j := i + 1; j < len(lines) && strings.TrimSpace(lines[j]) == ""; j++ {
			at++ // a block is read from its first line that says something
		}
		out[words[1]] = at
	}
	return out
}

// readingRemark says why a text cannot be read.
func readingRemark(err error, text string, marks map[string]int) Remark {
	if limit, ok := errors.AsType[*limitError](err); ok {
		name := blockOf(err)
		return Remark{
			Line: marks[name] + limit.line, Block: name,
			Message: message.New("templates.remark.limit", message.Text("cause", limit.what)),
		}
	}
	name := blockOf(err)
	line, cause := templateError(err)
	if cause == "" {
		cause = strings.TrimSuffix(err.Error(), ": "+ErrTemplate.Error())
	}
	at := marks[name] + line
	if strings.Contains(err.Error(), "no version") {
		at = 1
	}
	for i, l := range strings.Split(text, "\n") {
		if words, ok := marker(l); ok && strings.Contains(err.Error(), strconv.Quote(strings.Join(words, " "))) {
			at = i + 1
		}
	}
	return Remark{Line: at, Block: name, Message: message.New("templates.remark.syntax", message.Text("cause", cause))}
}

// blockOf finds the block that an error of reading names.
func blockOf(err error) string {
	_, after, ok := strings.Cut(err.Error(), "block ")
	if !ok {
		return ""
	}
	return strings.TrimRight(strings.Fields(after + " ")[0], ":,")
}

// templateError takes the line and the cause out of an error of the library,
// which reads "template: name:3:12: cause".
func templateError(err error) (line int, cause string) {
	in := regexp.MustCompile(`template: [^:]+:(\d+)(?::\d+)?: (.*)`).FindStringSubmatch(err.Error())
	if in == nil {
		return 0, ""
	}
	line, _ = strconv.Atoi(in[1])
	cause = in[2]
	if _, after, ok := strings.Cut(cause, ">: "); ok {
		cause = after // what is executed at which place, and why not
	}
	return line, cause
}
