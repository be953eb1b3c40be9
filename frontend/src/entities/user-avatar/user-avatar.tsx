import { initialsOf } from "./model";
import classes from "./user-avatar.module.css";

type Props = { name: string; size: number };

/** A person by the first letters; the full name is beside it or in its hint. */
export function UserAvatar({ name, size }: Props) {
  return (
    <span
      className={classes["avatar"]}
      style={{ width: size, height: size, fontSize: size * 0.42 }}
      title={name}
      aria-hidden
    >
      {initialsOf(name)}
    </span>
  );
}
