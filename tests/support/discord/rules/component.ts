/** A component as it travels; the fields that the rules and the tests look at. */
export type Component = {
  type: number;
  id?: number;
  custom_id?: string;
  label?: string;
  content?: string;
  style?: number;
  url?: string;
  disabled?: boolean;
  file?: { url?: string };
  options?: { label: string; value: string; default?: boolean }[];
  min_values?: number;
  max_values?: number;
  channel_types?: number[];
  required?: boolean;
  components?: Component[];
  accessory?: Component;
  /** What a label is for. */
  component?: Component;
};

/** Every component, however deep. */
export function flatten(components: Component[]): Component[] {
  return components.flatMap((component) => [
    component,
    ...flatten(component.components ?? []),
    ...flatten(component.component ? [component.component] : []),
    ...(component.accessory ? [component.accessory] : []),
  ]);
}
