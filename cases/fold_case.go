package cases

func done[P any](a Act, p P) Done[P] { return Done[P]{Act: a, Is: p} }

func (p OpenCase) onCase(c *Case, a Act) {
	d := done(a, p)
	c.Opened = &d
}

func (p FileReport) onCase(c *Case, a Act)           { c.Reports = append(c.Reports, done(a, p)) }
func (p AddGrievance) onCase(c *Case, a Act)         { c.Grievances = append(c.Grievances, done(a, p)) }
func (p AddExhibit) onCase(c *Case, a Act)           { c.Exhibits = append(c.Exhibits, done(a, p)) }
func (p LinkPerson) onCase(c *Case, a Act)           { c.Links = append(c.Links, done(a, p)) }
func (p ComplaintFiled) onCase(c *Case, a Act)       { c.Complaints = append(c.Complaints, done(a, p)) }
func (p ObservationsReceived) onCase(c *Case, a Act) { c.Written = append(c.Written, done(a, p)) }
func (p ChooseCourse) onCase(c *Case, a Act)         { c.Courses = append(c.Courses, done(a, p)) }
func (p ConveneCase) onCase(c *Case, a Act)          { c.Convened = append(c.Convened, done(a, p)) }
func (p RecuseMember) onCase(c *Case, a Act)         { c.Recusals = append(c.Recusals, done(a, p)) }
func (p InterviewHeld) onCase(c *Case, a Act)        { c.Interviews = append(c.Interviews, done(a, p)) }
func (p CallCase) onCase(c *Case, a Act)             { c.Calls = append(c.Calls, done(a, p)) }
func (p HearingHeld) onCase(c *Case, a Act)          { c.Hearings = append(c.Hearings, done(a, p)) }
func (p LearnerAbsent) onCase(c *Case, a Act)        { c.Absences = append(c.Absences, done(a, p)) }
func (p Postpone) onCase(c *Case, a Act)             { c.Postponed = append(c.Postponed, done(a, p)) }
func (p OralWarningGiven) onCase(c *Case, a Act)     { c.Oral = append(c.Oral, done(a, p)) }

func (p WithdrewForDeliberation) onCase(c *Case, a Act) {
	c.Withdrew = append(c.Withdrew, done(a, p))
}

func (p RepresentativeInvited) onCase(c *Case, a Act) {
	d := done(a, p)
	c.Invited = &d
}

func (p CloseCase) onCase(c *Case, a Act) {
	d := done(a, p)
	c.Closed = &d
}

func (p AbandonmentDeclared) onCase(c *Case, a Act) {
	d := done(a, p)
	c.Abandoned = &d
}

func (p OrderPrecaution) onCase(c *Case, a Act) {
	c.Precautions = append(c.Precautions, Precaution{Ordered: done(a, p)})
}

func (p LiftPrecaution) onCase(c *Case, a Act) {
	for i := range c.Precautions {
		if c.Precautions[i].Ordered.Is.Precaution == p.Precaution {
			d := done(a, p)
			c.Precautions[i].Lifted = &d
			return
		}
	}
	c.orphan(a)
}

func (p PutMotion) onCase(c *Case, a Act) {
	c.Motions = append(c.Motions, Motion{ID: p.Motion, Put: done(a, p)})
}

func (p CloseMotion) onCase(c *Case, a Act) {
	m := c.motion(p.Motion)
	if m == nil {
		c.orphan(a)
		return
	}
	d := done(a, p)
	m.Closed = &d
}

func (p CastingVote) onCase(c *Case, a Act) {
	m := c.motion(p.Motion)
	if m == nil || m.Closed == nil {
		c.orphan(a)
		return
	}
	d := done(a, p)
	m.Casting = &d
}

func (c *Case) motion(id MotionID) *Motion {
	for i := range c.Motions {
		if c.Motions[i].ID == id {
			return &c.Motions[i]
		}
	}
	return nil
}
