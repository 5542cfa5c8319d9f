package letters

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"text/template/parse"
)

// What a template may cost. An office edits its texts and may paste anything
// into them: a text has an end, its loops go over the lists of the letter, and
// no function makes something large out of something small.
const (
	textMost   = 64 << 10 // bytes of a template
	blocksMost = 100
	nodesMost  = 4000      // parts of a block
	depthMost  = 16        // conditions and loops in one another
	loopsMost  = 2         // loops in one another
	outputMost = 1 << 20   // bytes that a block may say, with all its data
	triedMost  = 128 << 10 // bytes that all blocks may say of a specimen
)

// ErrLimit is returned (wrapped, beside ErrTemplate) for a template that asks for
// more than a letter needs.
var ErrLimit = errors.New("more than a letter needs")

// An allowance walks through the parts of a block and refuses what has no end.
type allowance struct {
	nodes int
	err   error
}

// allowedFunction tells whether a template may name a function: those here compare,
// and make nothing longer.
func allowedFunction(name string) bool {
	switch name {
	case "and", "or", "not", "eq", "ne", "lt", "le", "gt", "ge", "len", "opt":
		return true
	}
	return false
}

func (b *allowance) refuse(line int, format string, args ...any) {
	if b.err == nil {
		b.err = &limitError{line: line, what: fmt.Sprintf(format, args...)}
	}
}

// A limitError says what is refused, and at which line of its block.
type limitError struct {
	line int
	what string
}

func (e *limitError) Error() string   { return fmt.Sprintf("%s: %v", e.what, ErrLimit) }
func (e *limitError) Unwrap() []error { return []error{ErrTemplate, ErrLimit} }

func (b *allowance) list(tree *parse.Tree, in *parse.ListNode, depth, loops int) {
	if in == nil || b.err != nil {
		return
	}
	for _, n := range in.Nodes {
		b.node(tree, n, depth, loops)
	}
}

func (b *allowance) node(tree *parse.Tree, n parse.Node, depth, loops int) {
	b.nodes++
	line := lineOf(tree, n)
	switch {
	case b.nodes > nodesMost:
		b.refuse(line, "more than %d parts in a block", nodesMost)
	case depth > depthMost:
		b.refuse(line, "more than %d conditions in one another", depthMost)
	case loops > loopsMost:
		b.refuse(line, "more than %d loops in one another", loopsMost)
	}
	if b.err != nil {
		return
	}
	switch n := n.(type) {
	case *parse.IfNode:
		b.branch(tree, &n.BranchNode, depth, loops)
	case *parse.WithNode:
		b.branch(tree, &n.BranchNode, depth, loops)
	case *parse.RangeNode:
		if !overList(n.Pipe) {
			b.refuse(line, "a loop over something else than a list of the letter")
		}
		b.branch(tree, &n.BranchNode, depth, loops+1)
	case *parse.ActionNode:
		b.pipe(tree, n.Pipe, depth)
	case *parse.TextNode, *parse.CommentNode:
	default: // a template inside another, which may call itself
		b.refuse(line, "%q", n.String())
	}
}

func (b *allowance) branch(tree *parse.Tree, n *parse.BranchNode, depth, loops int) {
	b.pipe(tree, n.Pipe, depth)
	b.list(tree, n.List, depth+1, loops)
	b.list(tree, n.ElseList, depth+1, loops)
}

// pipe looks at what is computed: fields, constants, and the functions above.
func (b *allowance) pipe(tree *parse.Tree, p *parse.PipeNode, depth int) {
	if p == nil || b.err != nil {
		return
	}
	if depth > depthMost {
		b.refuse(lineOf(tree, p), "more than %d conditions in one another", depthMost)
	}
	for _, c := range p.Cmds {
		for _, a := range c.Args {
			b.nodes++
			switch a := a.(type) {
			case *parse.IdentifierNode:
				if !allowedFunction(a.Ident) {
					b.refuse(lineOf(tree, a), "the function %s", a.Ident)
				}
			case *parse.PipeNode:
				b.pipe(tree, a, depth+1)
			case *parse.ChainNode:
				b.refuse(lineOf(tree, a), "%q", a.String())
			default:
			}
		}
	}
}

// overList tells whether a loop goes over a field of the letter.
func overList(p *parse.PipeNode) bool {
	if p == nil || len(p.Cmds) != 1 || len(p.Cmds[0].Args) != 1 {
		return false
	}
	switch p.Cmds[0].Args[0].(type) {
	case *parse.FieldNode, *parse.VariableNode:
		return true
	}
	return false
}

func lineOf(tree *parse.Tree, n parse.Node) int {
	location, _ := tree.ErrorContext(n)
	var line, column int
	if i := strings.LastIndexByte(location, ':'); i > 0 {
		if j := strings.LastIndexByte(location[:i], ':'); j >= 0 {
			if _, err := fmt.Sscanf(location[j:], ":%d:%d", &line, &column); err != nil {
				return 0
			}
		}
	}
	return line
}

// A short writer holds what a block says, so much of it as a letter can have.
type short struct{ bytes.Buffer }

func (s *short) Write(p []byte) (int, error) {
	if s.Len()+len(p) > outputMost {
		return 0, fmt.Errorf("a block of more than %d bytes: %w", outputMost, ErrLimit)
	}
	return s.Buffer.Write(p) //nolint:wrapcheck // a buffer does not fail
}
