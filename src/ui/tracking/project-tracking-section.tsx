export function ProjectTrackingSection() {
  return null;
}
