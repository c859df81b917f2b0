"""The problems of the course, by name."""

from course.problems import mean, slope

PROBLEMS = {
    "mean": mean.make,
    "slope": slope.make,
}
