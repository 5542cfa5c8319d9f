package ui

import "greffe/cases/register"

// packageKind is the step whose letters are prepared together.
type packageKind string

// The steps that prepare a package.
const (
	packageNotify packageKind = "notify" // grievances, convocation, prior information, precaution
	packageGriefs packageKind = "griefs" // grievances alone, before a sanction without a council
	packageInform packageKind = "inform" // employer and funders
)

func (f *Frame) openPackage(v register.View, what packageKind) { f.trace("sheet package") }
